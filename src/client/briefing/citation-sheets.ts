// The citation library and its styles: large, and therefore loaded only when somebody cites.
import apa from '../../core/citations/styles/apa.csl?raw';
import bluebook from '../../core/citations/styles/bluebook-law-review.csl?raw';
import chicago from '../../core/citations/styles/chicago-fullnote-bibliography.csl?raw';
import mla from '../../core/citations/styles/modern-language-association.csl?raw';
import { registerStyles } from '../../core/citations/format.ts';

registerStyles({ apa, bluebook, chicago, mla });

export { formatCitation } from '../../core/citations/format.ts';
