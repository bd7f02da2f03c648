import { COLLEAGUE_FIELDS, LINE_FIELDS, ORDER_FIELDS, TEMPLATE_LISTS } from '../../../src/domain/templates/template-fields';

describe('the fields of templates', () => {
  const all = [...ORDER_FIELDS, ...COLLEAGUE_FIELDS, ...Object.values(TEMPLATE_LISTS).flat(), ...Object.keys(TEMPLATE_LISTS)];

  it('have neither the internal note nor what the add-on keeps for itself', () => {
    expect(all.filter((name) => /internal|problem|history|lineId/i.test(name))).toEqual([]);
  });

  it('have names that no list shares, so that a tag means one thing', () => {
    const single: readonly string[] = [...ORDER_FIELDS, ...COLLEAGUE_FIELDS, ...LINE_FIELDS];

    expect(Object.keys(TEMPLATE_LISTS).filter((name) => single.includes(name))).toEqual([]);
  });
});
