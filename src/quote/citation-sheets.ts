// The citation library and its styles: large, and therefore loaded only when somebody cites.
import apa from '../citations/styles/apa.csl?raw';
import bluebook from '../citations/styles/bluebook-law-review.csl?raw';
import chicago from '../citations/styles/chicago-fullnote-bibliography.csl?raw';
import mla from '../citations/styles/modern-language-association.csl?raw';
import { registerStyles } from '../citations/format.ts';

registerStyles({ apa, bluebook, chicago, mla });

export { formatCitation } from '../citations/format.ts';
