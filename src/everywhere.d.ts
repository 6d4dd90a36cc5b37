/*
 * What core and contract may use besides the language itself, because browsers, workers and Node all have it: no more
 * than is needed, and nothing that reaches outside. Their realms know the types of no platform.
 */
declare class URL {
  static parse(url: string, base?: string): URL | null;
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
  hash: string;
  readonly href: string;
  readonly searchParams: { set(name: string, value: string): void; delete(name: string): void };
}

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: ArrayBuffer | ArrayBufferView): string;
}

/** Constants that the bundler puts in: the path and the address of the site. */
interface ImportMeta {
  readonly env: { readonly BASE_URL: string; readonly SITE?: string };
}
