/** Size of what a page is shown in, in CSS pixels, as near as the engine comes to it. */
export const SCREEN = { width: 1280, height: 800 };

/** One tab of a browser with nothing in it from before, driven alike in each engine. */
export interface Tab {
  /** Opens an address; resolves when the page has loaded. */
  go: (address: string) => Promise<void>;
  reload: () => Promise<void>;
  back: () => Promise<void>;
  /** Runs a program in the page; what it takes and returns is JSON, what it throws rejects. */
  run: <Taken extends unknown[], Result>(
    program: (...taken: Taken) => Result | Promise<Result>,
    ...taken: Taken
  ) => Promise<Result>;
  /** Clicks in the middle of the first element that the selector matches, scrolled into sight. */
  click: (selector: string) => Promise<void>;
  /** Types into the element that has the focus, a key at a time; `\n` is Enter. */
  type: (text: string) => Promise<void>;
  /** Turns the wheel over the middle of the page by so many CSS pixels. */
  wheel: (pixels: number) => Promise<void>;
  close: () => Promise<void>;
}
