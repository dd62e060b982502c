import { describe, expect, it } from 'vitest';
import { Recipient } from '../../../src/domain/recipient.ts';

const LOCAL_64 = 'a'.repeat(64);
const LABEL_63 = 'b'.repeat(63);
const domainOf = (length: number) => `${LABEL_63}.${LABEL_63}.${'c'.repeat(length - 132)}.com`;

describe('an e-mail recipient is taken', () => {
  it.each([
    ['a@b.co'],
    ['ann@example.com'],
    ['Ann.Lee@Example.COM'],
    ['ann+tag@example.com'],
    ["o'brien@example.ie"],
    ['a_b-c~d@sub.sub2.example.museum'],
    ["!#$%&'*+/=?^_`{|}~-@example.com"],
    ['123@123.example'],
    ['ann@xn--bcher-kva.example'],
    [`${LOCAL_64}@example.com`],
    [`a@${LABEL_63}.com`],
    [`${LOCAL_64}@${domainOf(189)}`],
  ])('as it stands: %s', (address) => {
    expect(Recipient.email(address)?.reveal()).toBe(address);
  });

  it.each([
    ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
    ['ann@BÜCHER.example', 'ann@xn--bcher-kva.example'],
    ['kim@한국.kr', 'kim@xn--3e0b707e.kr'],
    ['taro@例え.テスト', 'taro@xn--r8jz45g.xn--zckzah'],
    ['ann@faß.de', 'ann@xn--fa-hia.de'],
  ])('with an international domain in its ASCII form: %s', (address, ascii) => {
    expect(Recipient.email(address)?.reveal()).toBe(ascii);
  });
});

describe('an e-mail recipient is refused', () => {
  it.each([
    ['nothing', undefined],
    ['empty', ''],
    ['only a domain', '@example.com'],
    ['no at sign', 'ann.example.com'],
    ['no domain', 'ann@'],
    ['a domain without a dot', 'ann@localhost'],
    ['two addresses, comma', 'ann@example.com,bob@example.com'],
    ['two addresses, semicolon', 'ann@example.com;bob@example.com'],
    ['two addresses, space', 'ann@example.com bob@example.com'],
    ['two at signs', 'ann@bob@example.com'],
    ['a display name', 'Ann <ann@example.com>'],
    ['angle brackets', '<ann@example.com>'],
    ['a mailto link', 'mailto:ann@example.com'],
    ['a space in front', ' ann@example.com'],
    ['a space behind', 'ann@example.com '],
    ['a line break behind', 'ann@example.com\n'],
    ['a header injection', 'ann@example.com\r\nBcc: eve@example.com'],
    ['a header injection in front', 'x\r\nBcc: eve@example.com'],
    ['a NUL', 'ann\0@example.com'],
    ['a comment', 'ann(comment)@example.com'],
    ['a quoted local part', '"ann lee"@example.com'],
    ['a leading dot', '.ann@example.com'],
    ['a trailing dot', 'ann.@example.com'],
    ['two dots', 'ann..lee@example.com'],
    ['an empty label', 'ann@example..com'],
    ['a dot behind the domain', 'ann@example.com.'],
    ['a leading hyphen in a label', 'ann@-example.com'],
    ['a trailing hyphen in a label', 'ann@example-.com'],
    ['an underscore in the domain', 'ann@ex_ample.com'],
    ['an address literal', 'ann@[192.0.2.1]'],
    ['a local part beyond ASCII', 'änn@example.com'],
    ['an encoded word', '=?utf-8?q?eve=40evil.example=3e?=@example.com'],
    ['an encoded word in capitals', '=?UTF-8?B?ZXZlQGV2aWwuZXhhbXBsZT4=?=@example.com'],
    ['an encoded word inside', 'ann+=?x?q?=40?=@example.com'],
    ['a bidi override', 'ann\u202e@example.com'],
    ['a zero-width space in the domain', 'ann@exa\u200bmple.com'],
    ['a zero-width joiner in the domain', 'ann@exämple\u200d.com'],
    ['a path behind an international domain', 'ann@bücher.example/x'],
    ['a port behind an international domain', 'ann@bücher.example:25'],
    ['credentials in an international domain', 'ann@x:y@bücher.example'],
    ['a percent escape', 'ann@b%C3%BCcher.example'],
    ['a local part of 65', `${LOCAL_64}a@example.com`],
    ['a label of 64', `a@${LABEL_63}b.com`],
    ['255 characters in all', `${LOCAL_64}@${domainOf(190)}`],
    ['a very long text', `a@${'b.'.repeat(5000)}com`],
  ])('for %s', (_, address) => {
    expect(Recipient.email(address)).toBeNull();
  });
});

describe('the mask of an e-mail address', () => {
  it.each([
    ['john.doe@example.com', 'j•••@e•••.com'],
    ['j@e.com', 'j•••@e•••.com'],
    ['ann@mail.example.co.uk', 'a•••@m•••.uk'],
    ['ann@bücher.example', 'a•••@x•••.example'],
  ])('%s is shown as %s', (address, masked) => {
    expect(Recipient.email(address)?.masked).toBe(masked);
  });

  it('does not tell how long the address is', () => {
    expect(Recipient.email('jo@ex.com')?.masked).toBe(
      Recipient.email('jonathan.longname@exceptional.com')?.masked,
    );
  });
});

describe('the normalised e-mail address', () => {
  it('is one for every spelling in upper and lower case, and of an international domain', () => {
    const spellings = ['Ann@Bücher.example', 'ann@xn--bcher-kva.example', 'ANN@BÜCHER.EXAMPLE'];
    expect(new Set(spellings.map((text) => Recipient.email(text)?.normalised()))).toEqual(
      new Set(['ann@xn--bcher-kva.example']),
    );
  });

  it('keeps people apart whose addresses differ by more than that', () => {
    const one = Recipient.email('ann+a@example.com')?.normalised();
    expect(one).not.toBe(Recipient.email('ann@example.com')?.normalised());
    expect(one).not.toBe(Recipient.email('a.nn+a@example.com')?.normalised());
  });

  it('leaves the address to be written to as it was typed', () => {
    expect(Recipient.email('Ann@Example.com')?.reveal()).toBe('Ann@Example.com');
  });
});

describe('a host that is a number', () => {
  it.each(['a@1.2.3.4', 'a@１６９', 'a@0x7f.１', 'a@example.123'])(
    'is no domain: %s',
    (address) => {
      expect(Recipient.email(address)).toBeNull();
    },
  );
});
