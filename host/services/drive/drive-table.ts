import type { DriveItem } from './drive-item';

/** The files and folders of the drive, in the order in which they were made. */
export class DriveTable {
  private readonly items: Map<string, DriveItem>;

  constructor(saved: readonly DriveItem[] = []) {
    this.items = new Map(saved.map((item) => [item.id, item]));
  }

  get(id: string): DriveItem | null {
    return this.items.get(id) ?? null;
  }

  put(item: DriveItem): DriveItem {
    this.items.set(item.id, item);
    return item;
  }

  all(): readonly DriveItem[] {
    return [...this.items.values()];
  }
}
