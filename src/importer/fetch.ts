import { lookup as resolve } from 'node:dns';
import { request as plain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import ipaddr from 'ipaddr.js';
import robotsParser from 'robots-parser';

/** Limits of polite fetching. */
export interface Manners {
  /** Milliseconds between two requests. */
  pause: number;
  /** Milliseconds a request may take in all. */
  patience: number;
  /** Bytes a page may have. */
  largest: number;
  /** Whether addresses inside private networks may be fetched. */
  inside: boolean;
}

const manners: Manners = { pause: 2000, patience: 30_000, largest: 16 * 1024 * 1024, inside: false };

/** A page as fetched. */
export interface Fetched {
  bytes: Uint8Array;
  /** Where it was found in the end, redirects followed. */
  address: string;
  charset: string | null;
  type: string | null;
}

const agent = 'BriefingReaderImporter';
const userAgent = `${agent}/1 (imports transcripts one page at a time)`;
const redirects = 5;

/** Fetches pages one at a time, with a pause between any two requests, and only what robots.txt allows. */
export class Fetcher {
  private readonly robots = new Map<string, { allows: (url: string) => boolean; delay: number }>();
  private last = 0;
  private readonly limits: Manners;

  constructor(limits: Partial<Manners> = {}) {
    this.limits = { ...manners, ...limits };
  }

  /** Throws an error for people where the page may not be fetched, is not there, or is no page. */
  async page(address: string): Promise<Fetched> {
    let url = address;
    for (let hop = 0; hop <= redirects; hop++) {
      const { origin, delay } = await this.permission(url);
      const got = await this.get(url, delay);
      const { status } = got;
      if (status >= 300 && status < 400 && got.location) {
        url = new URL(got.location, url).href;
        if (!/^https?:$/.test(new URL(url).protocol))
          throw new Error(`${origin} leads to ${url}, which is neither http nor https`);
        continue;
      }
      if (status !== 200)
        throw new Error(`the server answered ${status}${status === 429 || status === 503 ? '; try again later' : ''}`);
      if (
        got.type &&
        !/^(?:text\/(?:html|plain|markdown)|application\/xhtml\+xml|multipart\/related|message\/rfc822)$/.test(got.type)
      )
        throw new Error(`it is ${got.type}, not a page or plain text`);
      return { bytes: got.bytes, address: url, charset: got.charset, type: got.type };
    }
    throw new Error(`it redirects more than ${redirects} times`);
  }

  private async permission(address: string): Promise<{ origin: string; delay: number }> {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !/^https?:$/.test(url.protocol)) throw new Error('only http and https addresses are fetched');
    if (url.username || url.password) throw new Error('addresses with a name and password are not fetched');
    const rules = this.robots.get(url.origin) ?? (await this.readRobots(url.origin));
    this.robots.set(url.origin, rules);
    if (!rules.allows(url.href))
      throw new Error(
        `robots.txt of ${url.host} asks that this page not be fetched; save it with a browser and import the file`,
      );
    return { origin: url.origin, delay: rules.delay };
  }

  /**
   * As the robots standard (RFC 9309) has it: no rules where there is no file, everything forbidden where the server
   * fails.
   */
  private async readRobots(origin: string): Promise<{ allows: (url: string) => boolean; delay: number }> {
    let url = `${origin}/robots.txt`;
    for (let hop = 0; hop <= redirects; hop++) {
      const got = await this.get(url, 0);
      if (got.status >= 300 && got.status < 400 && got.location) url = new URL(got.location, url).href;
      else if (got.status >= 500)
        throw new Error(`${url} answered ${got.status}, so nothing there is fetched now; try again later`);
      else if (got.status !== 200) break;
      else {
        const rules = robotsParser(`${origin}/robots.txt`, new TextDecoder().decode(got.bytes));
        return {
          allows: (page) => rules.isAllowed(page, agent) !== false,
          delay: Math.min(rules.getCrawlDelay(agent) ?? 0, 60) * 1000,
        };
      }
    }
    return { allows: () => true, delay: 0 };
  }

  private async get(
    address: string,
    delay: number,
  ): Promise<{
    status: number;
    location: string | undefined;
    bytes: Uint8Array;
    type: string | null;
    charset: string | null;
  }> {
    const { pause, patience, largest, inside } = this.limits;
    await wait(Math.max(0, this.last + Math.max(pause, delay) - Date.now()));
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (!inside && isIP(host) && isInside(host))
      throw new Error(`${host} is inside a private network; give --private to fetch it`);
    const signal = AbortSignal.timeout(patience);
    const options: RequestOptions = {
      signal,
      headers: {
        'user-agent': userAgent,
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.8',
        'accept-encoding': 'identity',
      },
      ...(inside ? {} : { lookup: outside }),
    };
    try {
      const response = await new Promise<IncomingMessage>((done, fail) =>
        (url.protocol === 'https:' ? secure : plain)(url, options, done).on('error', fail).end(),
      );
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of response as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > largest) throw new Error(`it has more than ${Math.round(largest / 1048576)} MB`);
        chunks.push(chunk);
      }
      const header = response.headers['content-type'] ?? '';
      return {
        status: response.statusCode ?? 0,
        location: response.headers.location,
        bytes: unpacked(Buffer.concat(chunks), response.headers['content-encoding'] ?? '', largest),
        type: header.split(';')[0]!.trim().toLowerCase() || null,
        charset: /charset\s*=\s*"?([\w:.-]+)/i.exec(header)?.[1] ?? null,
      };
    } catch (error) {
      if (signal.aborted) throw new Error(`no whole answer came within ${patience / 1000} seconds`);
      throw error;
    } finally {
      this.last = Date.now();
    }
  }
}

/**
 * An answer as it was before the server packed it, which some do unasked. Throws where it would be too large, or cannot
 * be unpacked.
 */
function unpacked(bytes: Buffer, encoding: string, maxOutputLength: number): Buffer {
  const unpack = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync };
  return encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reduceRight((packed, name) => {
      if (!Object.hasOwn(unpack, name)) throw new Error(`the server packed it as ${name}, which cannot be read`);
      return unpack[name as keyof typeof unpack](packed, { maxOutputLength });
    }, bytes);
}

/**
 * Whether an address is not one of the public internet: private, local, or one that wraps another (6to4, Teredo,
 * NAT64).
 */
const isInside = (address: string) => ipaddr.process(address).range() !== 'unicast';

/** Name look-up that refuses private networks at the moment of connecting, so that a name cannot change in between. */
const outside: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 4);
    const inside = found.find(({ address }) => isInside(address));
    if (inside)
      return done(
        new Error(`${host} is inside a private network (${inside.address}); give --private to fetch it`),
        '',
        4,
      );
    return options.all ? done(null, found as never) : done(null, found[0]!.address, found[0]!.family);
  });
};
