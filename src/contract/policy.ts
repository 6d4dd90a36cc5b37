/** Name of the one Trusted Types policy: the browser's default, which `trusted-types.ts` installs. */
export const TRUSTED_TYPES_POLICY = 'default';

/**
 * What a page may load and do: files of this site, and nothing else. There are no hashes, because nothing is inline.
 */
const directives: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': TRUSTED_TYPES_POLICY,
};

/** The content security policy as a page carries it in a `<meta>`. */
export const metaPolicy = (): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The same as a response header, with what browsers heed only there. */
export const headerPolicy = (): string => `${metaPolicy()}; frame-ancestors 'none'`;
