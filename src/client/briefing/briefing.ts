// The client side of a briefing's page. Everything here adds to a page that is complete without it; dialogs, quoting
// and search in here are fetched when somebody turns to them.
import './start.ts';
import { comeBack } from '../dom/come-back.ts';
import { realHeights } from '../dom/heights.ts';
import { rememberedWords } from '../dom/landing.ts';
import { arriveByAddress } from './arrival.ts';
import { listenForCommands } from './commands.ts';
import { writeContents } from './contents.ts';
import { afterPaint } from './place.ts';
import { rememberPlace } from './resume.ts';
import './strip.ts';
import { listenForTerms } from './terms.ts';
import './turn-filter.ts';
import { turns } from './turns.ts';

const contents = document.getElementById('contents');
if (contents) afterPaint(() => writeContents(contents));
listenForCommands();
listenForTerms();
if (turns.length > 0) {
  realHeights(turns);
  rememberPlace();
  arriveByAddress();
  comeBack(turns);
}

const searching = () => void import('./search-in-briefing.ts');
if (rememberedWords()) searching();
else document.querySelector('search-in-briefing')?.addEventListener('focusin', searching, { once: true });
