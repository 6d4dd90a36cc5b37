import type { PartStatus, Status } from '../../contract/offline-messages.ts';
import { apart, BUILD_FILE, forReading, type Build, type Part, type PartKind } from '../../contract/offline-parts.ts';
import { askToStay, mayStay } from '../dom/storage.ts';
import { onStatus, request } from './steady.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

const names: Record<PartKind, string> = {
  shell: 'The pages that lead to others, and what every page needs',
  search: 'Index of the whole record, for search and quote check, and citation styles',
  pages: 'Briefings of',
  formats: 'Downloads for briefings of',
  speakers: 'Pages of speakers',
  data: 'Files with the whole record in one (not part of “everything”)',
};

/** 12_345_678 as `12.3 MB`. */
const megabytes = (bytes: number) =>
  `${(bytes / 1e6).toLocaleString('en-US', { maximumFractionDigits: bytes < 1e7 ? 1 : 0 })} MB`;

/** The controls of the page about reading without a network. */
class KeepPanel extends HTMLElement {
  /** Names of the parts that reading, searching and checking need. */
  reading: string[] = [];
  /** Whether the worker has answered, and buttons can do what they say. */
  offered = false;

  connectedCallback(): void {
    // The worker shows this page in the place of one that is not kept.
    if (location.pathname !== `${base}offline/`) document.querySelector('#not-kept')?.removeAttribute('hidden');
    void this.begin();
  }

  async begin(): Promise<void> {
    const build = await fetch(base + BUILD_FILE, { cache: 'no-cache' })
      .then((response) => response.json() as Promise<Build>)
      .catch(() => null);
    if (build) this.showParts(build.parts.map((part) => ({ ...part, wished: false, keptFiles: 0, keptBytes: 0 })));
    onStatus((status) => this.show(status));
    await request({ type: 'check' }).catch((cause: unknown) => {
      for (const part of this.querySelectorAll('.buttons, table')) part.toggleAttribute('hidden', !this.offered);
      this.sayWhy(cause);
    });
  }

  offer(): void {
    this.offered = true;
    this.button('keep-all', () => this.keep(null));
    this.button('keep-reading', () => this.keep([...this.reading]));
    this.button('keep-pause', async () => {
      const paused = this.querySelector<HTMLElement>('#keep-status')!.dataset['state'] === 'paused';
      await request(paused ? { type: 'keep', parts: [] } : { type: 'pause' });
    });
    this.button('keep-remove', () => request({ type: 'remove', parts: null }));
    this.querySelector('tbody')!.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('button[data-part]');
      if (!button) return;
      const parts = [button.dataset['part']!];
      this.do(() => (button.dataset['keep'] ? this.keep(parts) : request({ type: 'remove', parts })));
    });
  }

  async keep(parts: string[] | null): Promise<void> {
    // Not waited for: a browser may ask the reader, who may leave that unanswered.
    void askToStay().then(() => this.showPromise());
    await request({ type: 'keep', parts });
  }

  button(id: string, act: () => Promise<void>): void {
    const button = this.querySelector<HTMLButtonElement>(`#${id}`)!;
    button.disabled = false;
    button.addEventListener('click', () => this.do(act));
  }

  do(act: () => Promise<void>): void {
    void act().catch((cause: unknown) => this.sayWhy(cause));
  }

  sayWhy(cause: unknown): void {
    this.querySelector('#keep-status')!.textContent = cause instanceof Error ? cause.message : String(cause);
  }

  async showPromise(): Promise<void> {
    const line = this.querySelector<HTMLElement>('#keep-promise')!;
    const promised = await mayStay();
    line.hidden = this.querySelector<HTMLElement>('#keep-status')!.dataset['kept'] === 'none';
    line.textContent = promised
      ? 'This browser has promised to keep it until you remove it.'
      : 'This browser may remove it when the device runs out of room.';
  }

  show(status: Status): void {
    const { kept, state, parts, keptBytes, missingBytes } = status;
    if (!this.offered) this.offer();
    const line = this.querySelector<HTMLElement>('#keep-status')!;
    line.dataset['kept'] = kept;
    line.dataset['state'] = state;
    line.textContent = sentence(status);
    const progress = this.querySelector('progress')!;
    progress.hidden = state === 'idle';
    progress.max = keptBytes + missingBytes || 1;
    progress.value = keptBytes;
    const pause = this.querySelector<HTMLButtonElement>('#keep-pause')!;
    pause.hidden = state === 'idle';
    pause.textContent = state === 'working' || state === 'failed' ? 'Pause' : 'Go on';
    this.querySelector<HTMLButtonElement>('#keep-all')!.hidden = kept === 'all';
    this.querySelector<HTMLButtonElement>('#keep-remove')!.hidden = kept === 'none';
    if (parts.length > 0) this.showParts(parts);
    void this.showPromise();
  }

  showParts(parts: PartStatus[]): void {
    const sum = (of: PartStatus[]) => megabytes(of.reduce((sum, { bytes }) => sum + bytes, 0));
    const reading = parts.filter(({ kind }) => forReading.has(kind));
    this.reading = reading.map(({ name }) => name);
    this.querySelector('#keep-all')!.textContent =
      `Keep everything (${sum(parts.filter(({ kind }) => !apart.has(kind)))})`;
    const button = this.querySelector<HTMLButtonElement>('#keep-reading')!;
    button.textContent = `Keep without downloads (${sum(reading)})`;
    button.hidden = reading.every(({ wished }) => wished);
    const order = (part: Part) => Object.keys(names).indexOf(part.kind) * 10_000 + Number(part.year ?? 0);
    this.querySelector('table')!.hidden = false;
    this.querySelector('tbody')!.replaceChildren(
      ...parts.toSorted((a, b) => order(a) - order(b)).map((part) => partRow(part, this.offered)),
    );
  }
}

function partRow(part: PartStatus, offered: boolean): HTMLTableRowElement {
  const row = document.createElement('tr');
  const name = document.createElement('th');
  name.scope = 'row';
  name.textContent = `${names[part.kind]}${part.year ? ` ${part.year}` : ''}`;
  const whole = part.keptFiles === part.files;
  const cells = [
    megabytes(part.bytes),
    whole ? 'kept' : part.keptFiles > 0 ? `${part.keptFiles} of ${part.files} files` : '',
  ].map((text) => {
    const cell = document.createElement('td');
    cell.textContent = text;
    return cell;
  });
  const last = document.createElement('td');
  if (part.kind !== 'shell' && offered) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['part'] = part.name;
    if (!part.wished) button.dataset['keep'] = 'true';
    button.textContent = part.wished ? 'Remove' : 'Keep';
    const what = document.createElement('span');
    what.className = 'hidden-text';
    what.textContent = `: ${name.textContent}`;
    button.append(what);
    last.append(button);
  }
  row.append(name, ...cells, last);
  return row;
}

function sentence({ kept, state, problem, updating, pagesRead, keptBytes, missingBytes }: Status): string {
  const read = pagesRead === 1 ? 'a briefing that you read' : `${pagesRead} briefings that you read`;
  const have = {
    all: `The whole record is kept on this device (${megabytes(keptBytes)}): pages, search, quote check and downloads.`,
    some: `Kept on this device: ${megabytes(keptBytes)}${pagesRead > 0 ? `, with ${read}` : ''}.`,
    none: 'Nothing is kept on this device yet.',
  }[kept];
  const doing = {
    idle: '',
    working: updating
      ? ` A newer version is being fetched: ${megabytes(missingBytes)} to go.`
      : ` ${megabytes(missingBytes)} to go.`,
    paused: ` Paused, with ${megabytes(missingBytes)} to go.`,
    failed: ` ${problem ?? 'The network could not be reached.'} What is kept stays readable; the rest is tried again.`,
    'no-space':
      ` There is not enough room on this device for the ${megabytes(missingBytes)} that are missing. Keep single ` +
      'years, or free some space.',
  }[state];
  return have + doing;
}

customElements.define('keep-panel', KeepPanel);
