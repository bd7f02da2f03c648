import type { LineField, RemarkField } from '../../domain/templates/template-fields';
import { clip } from '../mail/clip';

const LONGEST_WISH = 200;

/** A remark as people type it, `颜色:红色;尺寸:L` or one wish per line, as its single wishes. */
export function wishesOf(remark: string): readonly string[] {
  return remark
    .split(/[;；\n\r]+/)
    .map((wish) => clip(wish, LONGEST_WISH))
    .filter((wish) => wish !== '');
}

/** Each wish once, with the products that it is for where it is not for all of them. */
export function remarksOf(
  lines: readonly Readonly<Record<LineField, string>>[],
  separator: string,
): readonly Readonly<Record<RemarkField, string>>[] {
  const products = new Map<string, string[]>();
  for (const { productName, remark } of lines) {
    for (const wish of new Set(wishesOf(remark))) products.set(wish, [...(products.get(wish) ?? []), productName]);
  }
  return [...products].map(([remark, names]) => ({
    productName: names.length === lines.length ? '' : [...new Set(names)].join(separator),
    remark,
  }));
}
