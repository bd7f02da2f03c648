import { createLabelLookup, labelsInAllLanguages } from '../../../src/app/workbook/label-lookup';

const findStatus = createLabelLookup(({ labels }) => labels.status);

describe('createLabelLookup', () => {
  it('knows a label in every language, upper or lower case', () => {
    expect(['已发货', 'Shipped', 'SHIPPED'].map(findStatus)).toEqual(['shipped', 'shipped', 'shipped']);
  });

  it('knows no other word, nor one with spaces around it, as the formulas do not', () => {
    expect(['sent', '', ' Shipped'].map(findStatus)).toEqual([null, null, null]);
  });
});

describe('labelsInAllLanguages', () => {
  it('gives each label once, also where languages share it', () => {
    expect(labelsInAllLanguages(({ labels }) => labels.status.pending)).toEqual(['Pending', '待处理']);
    expect(labelsInAllLanguages(({ labels }) => labels.language.zh)).toEqual(['中文']);
  });
});
