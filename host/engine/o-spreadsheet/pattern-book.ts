import { isTextPattern } from '../number-format';
import { alternativePattern, enginePattern } from './number-patterns';
import type { HostGetters } from './shared/host-plugin';
import type { Dispatch, Library } from './shared/library';

/**
 * Translates number formats between Google and the library, one to one: a cell carries the library's format through sorting,
 * copying and undo, and Google's own pattern is looked up from it.
 */
export class PatternBook {
  private readonly shown = new Map<string, boolean>();

  constructor(
    private readonly library: Library,
    private readonly getters: HostGetters,
  ) {}

  /** Google's pattern of a cell's format; `''` where none is set. */
  toGoogle(format: string | undefined): string {
    if (!format) return '';
    const known = this.getters.getHostDictionary('patterns')[format];
    return typeof known === 'string' ? known : inGoogleWords(format);
  }

  /** The library's format for a Google pattern. A new translation is told to all pages through `dispatch`. */
  toEngine(pattern: string, dispatch: Dispatch): string {
    const plain = enginePattern(pattern, (format) => this.canShow(format));
    if (plain === '') return '';
    for (let attempt = 0; ; attempt += 1) {
      const format = alternativePattern(plain, attempt);
      const taken = this.getters.getHostDictionary('patterns')[format];
      if ((taken ?? inGoogleWords(format)) === pattern) return format;
      if (taken === undefined && format !== plain) {
        dispatch('HOST_DEFINE', { dictionary: 'patterns', key: format, value: pattern });
        return format;
      }
    }
  }

  isText(format: string | undefined): boolean {
    return format?.includes('@') === true && isTextPattern(format);
  }

  private canShow(format: string): boolean {
    const known = this.shown.get(format);
    if (known !== undefined) return known;
    const canShow = this.tryToShow(format);
    this.shown.set(format, canShow);
    return canShow;
  }

  private tryToShow(format: string): boolean {
    try {
      for (const value of [1234.5, -1234.5, 0])
        this.library.helpers.formatValue(value, { format, locale: this.library.DEFAULT_LOCALE });
      return true;
    } catch {
      return false;
    }
  }
}

/** A format that the library chose itself, or a person in a page: it writes `a` for am/pm and `hhhh` for hours past a day. */
function inGoogleWords(format: string): string {
  return /[hs]/.test(format) ? format.replace(/\ba\b/, 'am/pm').replace(/\bhhhh\b/, '[h]') : format;
}
