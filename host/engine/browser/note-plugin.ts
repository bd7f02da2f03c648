import type { CellPosition, Getters, GridRenderingContext } from '@odoo/o-spreadsheet';
import { Component, xml } from '@odoo/owl';
import type { HostGetters } from '../o-spreadsheet/shared/host-plugin';
import type { Library, PluginClass } from '../o-spreadsheet/shared/library';

/** The note in its yellow box beside the cell. */
class NoteBox extends Component {
  static override template = xml`<div
    class="grid-note"
    role="note"
    style="white-space: pre-wrap; overflow: auto; max-height: 240px; padding: 6px 8px; background: #fff8c4"
    t-esc="props.text"/>`;
  static override props = ['text', 'onClosed?'];
  static size = { maxWidth: 300, maxHeight: 240 };
}

interface Registry {
  add(name: string, value: unknown): void;
}

let isInstalled = false;

/**
 * Shows cell notes as Google does: a dark corner on the cell, the text beside it when the pointer rests there. The library
 * knows no notes; both are drawn through its public registries.
 */
export function installNotes(library: Library): void {
  if (isInstalled) return;
  isInstalled = true;
  const popovers = library.registries.cellPopoverRegistry as unknown as Registry;
  popovers.add('HostNote', {
    onHover: ({ sheetId, col, row }: CellPosition, getters: Getters & HostGetters) => {
      const text = getters.getHostNote(sheetId, col, row);
      if (!text) return { isOpen: false };
      return { isOpen: true, Component: NoteBox, props: { text }, cellCorner: 'top-right' };
    },
  });
  (library.registries.featurePluginRegistry as unknown as Registry).add('host_notes', createNoteCorners(library));
}

/** Pixels of the corner's legs. */
const cornerSize = 7;

function createNoteCorners(library: Library): PluginClass {
  class NoteCorners extends library.UIPlugin {
    static override layers = ['Highlights'] as const as never;

    override drawLayer(context: GridRenderingContext): void {
      const { ctx, sheetId, viewports } = context;
      const getters = this.getters as Getters & HostGetters;
      ctx.fillStyle = '#f29900';
      for (const { col, row } of getters.getHostNotes(sheetId)) {
        if (getters.isColHidden(sheetId, col) || getters.isRowHidden(sheetId, row)) continue;
        const zone = getters.expandZone(sheetId, { left: col, right: col, top: row, bottom: row });
        const { x, y, width, height } = viewports.getVisibleRect(sheetId, zone);
        if (width <= cornerSize || height <= 0) continue;
        ctx.beginPath();
        ctx.moveTo(x + width - cornerSize, y);
        ctx.lineTo(x + width, y);
        ctx.lineTo(x + width, y + cornerSize);
        ctx.closePath();
        ctx.fill();
      }
    }
  }
  return NoteCorners as unknown as PluginClass;
}
