/*
 * Import this first in every script that starts a worker. The pages' policy lets no text become HTML or script; only
 * the addresses of workers pass, and those only where they are programs of this site.
 */
import { TRUSTED_TYPES_POLICY } from '../../contract/policy.ts';

interface PolicyFactory {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => unknown;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const places = [`${base}_astro/`, `${base}sw.js`];

factory?.createPolicy(TRUSTED_TYPES_POLICY, {
  createScriptURL(address) {
    const { origin, pathname } = new URL(address, location.href);
    if (origin === location.origin && places.some((place) => pathname.startsWith(place))) return address;
    throw new TypeError(`\`${address}\` is no script of this site.`);
  },
});
