import { render } from 'preact';
import { App } from './app';
import { findGoogleScript } from './google-script';
import { connectServer } from './server';
import { viewNamed } from './tabs';

const root = document.getElementById('app');
if (root) {
  const server = connectServer(findGoogleScript(window));
  render(<App server={server} firstView={viewNamed(root.dataset['view'])} browserLanguage={navigator.language} />, root);
}
