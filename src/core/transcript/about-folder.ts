/** Files that tell about a folder, as repositories have them. */
const about = new RegExp(
  '^(?:readme|licen[cs]e|copying|contributing|change-?log|changes|history|code[_-]of[_-]conduct' +
    String.raw`|security|authors|contributors|maintainers|notice|todo|index|_index)\b[^/\d]*$`,
  'i',
);

/** Whether a file of this name tells about its folder: `README.md`, `LICENSE-MIT.md`; one with a year does not. */
export const isAboutFolder = (name: string): boolean => about.test(name);
