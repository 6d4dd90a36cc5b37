/**
 * What the free plans of static hosts take; the tightest are Cloudflare Pages' file count and file size, and GitHub
 * Pages' total.
 */
export const FREE_HOSTS = { files: 20_000, fileBytes: 25 * 1024 ** 2, bytes: 1024 ** 3 };
