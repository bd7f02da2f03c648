import { createVerify, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import JSZip from 'jszip';
import { unzipFiles, zipFiles } from '../../../host/services/utilities/zip-archive';
import { aScriptHost, refusalOf } from '../../support/script-host';

describe('zipFiles', () => {
  it('packs what unzipFiles unpacks', () => {
    const files = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.uint8Array({ maxLength: 200 })), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(files, (given) => {
        const entries = given.map(([name, data]) => ({ name: `${name}.x`, data: Buffer.from(data) }));

        expect(unzipFiles(zipFiles(entries))).toEqual(entries);
      }),
    );
  });

  it('makes archives that another program reads', async () => {
    const archive = await JSZip.loadAsync(zipFiles([{ name: '中.txt', data: Buffer.from('订单'.repeat(50)) }]), {
      checkCRC32: true,
    });

    expect(Object.keys(archive.files)).toEqual(['中.txt']);
    expect(await archive.file('中.txt')?.async('string')).toBe('订单'.repeat(50));
  });
});

describe('Utilities', () => {
  const run = (body: string, ...args: string[]) => aScriptHost({ code: `function value(key) { ${body} }` }).run('value', ...args);

  it('zips and unzips, compresses and expands blobs', () => {
    expect(
      run(`const text = (name) => Utilities.newBlob('内容', 'text/plain', name);
        const archive = Utilities.zip([text('a.txt'), text('b.csv')], 'all.zip');
        const packed = Utilities.gzip(text('a.txt'));
        return [archive.getName(), archive.getContentType(), Utilities.unzip(archive).map((each) => [each.getName(), each.getContentType(), each.getDataAsString()]),
          packed.getName(), Utilities.ungzip(packed).getDataAsString()];`),
    ).toEqual([
      'all.zip',
      'application/zip',
      [
        ['a.txt', 'text/plain', '内容'],
        ['b.csv', 'text/csv', '内容'],
      ],
      'a.txt.gz',
      '内容',
    ]);
    expect(refusalOf(() => run(`Utilities.unzip(Utilities.newBlob('x'))`))).toBe(
      'Exception: Invalid argument: not a ZIP archive',
    );
    expect(refusalOf(() => run(`const b = Utilities.newBlob('x', null, 'n'); Utilities.zip([b, b])`))).toBe(
      'Exception: Duplicate file name: n',
    );
  });

  it('signs with a private key', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const signature = run(`return Utilities.computeRsaSha256Signature('订单', key);`, pem) as number[];

    expect(
      createVerify('RSA-SHA256')
        .update('订单')
        .verify(publicKey, Buffer.from(signature.map((byte) => byte & 0xff))),
    ).toBe(true);
  });
});
