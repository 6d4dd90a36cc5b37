// The client side of a briefing's page. Everything here adds to a page that is complete without it.
import './strip.ts';
import './turn-filter.ts';
import { arriveByAddress } from './arrival.ts';
import { listenForCommands } from './commands.ts';
import { writeContents } from './contents.ts';
import { rememberPlace } from './resume.ts';
import { turns } from './turns.ts';

const contents = document.getElementById('contents');
if (contents) writeContents(contents);
listenForCommands();
if (turns.length > 0) {
  rememberPlace();
  arriveByAddress();
}
