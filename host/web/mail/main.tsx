import { render } from 'preact';
import { addressFor, readAddress } from '../panel/page-address';
import { findTexts, languageTag } from '../text/language';
import { MailPage } from './mail-page';

const { person, language } = readAddress(location.search);
const chosen = language || navigator.language;
const texts = findTexts(chosen);
document.documentElement.lang = languageTag(chosen);
document.title = texts.mailTitle;
const root = document.getElementById('mails');
if (root) render(<MailPage texts={texts} language={chosen} back={person ? addressFor(person, chosen) : '/'} />, root);
