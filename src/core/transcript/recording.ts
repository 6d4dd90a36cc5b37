const files = /\.(?:mp[34]|m4[avb]|aac|flac|og[gav]|opus|wav|web[ma]|mov|mkv|m3u8)$/i;

/** How sites write the second at which playing begins, by their hosts. */
const customs: [host: RegExp, write: (address: URL, second: number) => void][] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, youtube],
  [/(?:^|\.)vimeo\.com$/, (address, second) => (address.hash = `t=${second}s`)],
  [/(?:^|\.)soundcloud\.com$/, (address, second) => (address.hash = `t=${clock(second)}`)],
  [
    /(?:^|\.)(?:spotify\.com|bilibili\.com|facebook\.com)$/,
    (address, second) => address.searchParams.set('t', `${second}`),
  ],
  [/(?:^|\.)podcasts\.apple\.com$/, (address, second) => address.searchParams.set('t', `${second}`)],
  [/(?:^|\.)twitch\.tv$/, (address, second) => address.searchParams.set('t', `${second}s`)],
  [
    /(?:^|\.)(?:archive\.org|dailymotion\.com|rumble\.com|c-span\.org)$/,
    (address, second) => address.searchParams.set('start', `${second}`),
  ],
];

function youtube(address: URL, second: number): void {
  address.searchParams.delete('start');
  if (address.pathname.startsWith('/embed/')) address.searchParams.set('start', `${second}`);
  else address.searchParams.set('t', `${second}s`);
}

/**
 * The address of a recording at a second of it, as its host writes that; media files and all other hosts take `#t=`
 * after the W3C's Media Fragments. `null` where the time is before the beginning, or is no time.
 */
export function recordingAt(media: string, seconds: number | null): string | null {
  if (seconds === null || seconds < 0) return null;
  const address = new URL(media);
  const second = Math.floor(seconds);
  const custom = files.test(address.pathname) ? undefined : customs.find(([host]) => host.test(address.hostname));
  if (custom) custom[1](address, second);
  else address.hash = `t=${second}`;
  return address.href;
}

/** `1:02:03` or `2:03`. */
function clock(second: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor((second % 3600) / 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(second % 60)}` : `${minutes}:${two(second % 60)}`;
}
