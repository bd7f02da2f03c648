import { refuse } from '../../src/app/refusal';
import { fieldOfRefusal } from '../../src/app/refusal-field';

describe('fieldOfRefusal', () => {
  it.each([
    [refuse('entry.missing', { field: 'customerName' }).error, 'customerName'],
    [refuse('entry.missing', { field: 'productName', line: 2 }).error, 'lines.1.productName'],
    [refuse('entry.not-an-email', { value: 'x' }).error, 'email'],
    [refuse('entry.not-an-email', { value: 'x', member: 3 }).error, 'team.2.email'],
    [refuse('workbook.busy', {}).error, undefined],
  ])('names the form field of a refusal (%#)', (error, field) => {
    expect(fieldOfRefusal(error)).toBe(field);
  });
});
