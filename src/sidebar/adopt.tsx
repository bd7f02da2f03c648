import { render } from 'preact';
import type { AdoptCalls } from '../app/api/adopt-calls';
import { AdoptDialog } from './adopt/adopt-dialog';
import { findGoogleScript } from './google-script';
import { connectServer } from './server';

const root = document.getElementById('app');
if (root) {
  const script = findGoogleScript(window);
  const server = connectServer<AdoptCalls>(script);
  render(<AdoptDialog server={server} browserLanguage={navigator.language} onClose={() => script?.host?.close()} />, root);
}
