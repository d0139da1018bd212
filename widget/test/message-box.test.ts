import { later } from '@huiyin/shared/i18n/widget/en-later';
import { expect } from 'chai';
import { HuiyinMessageBox } from '../src/huiyin-message-box.ts';

describe('message box', () => {
  let box: HuiyinMessageBox;
  let said: string[];
  const field = (): HTMLTextAreaElement => box.shadowRoot!.querySelector('textarea')!;
  const enter = (init: KeyboardEventInit): void => {
    field().dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...init }),
    );
  };

  beforeEach(async () => {
    said = [];
    box = new HuiyinMessageBox();
    box.texts = later;
    box.addEventListener('say', (e) => said.push((e as CustomEvent<string>).detail));
    document.body.append(box);
    await box.updateComplete;
    field().value = '谢谢';
  });
  afterEach(() => box.remove());

  it('sends on Enter and is empty again', () => {
    enter({});
    expect(said).to.deep.equal(['谢谢']);
    expect(field().value).to.equal('');
  });

  it('does not send the Enter that confirms a word of an input method', () => {
    enter({ isComposing: true });
    enter({ keyCode: 229 });
    expect(said).to.deep.equal([]);
  });

  it('breaks the line on Shift+Enter', () => {
    enter({ shiftKey: true });
    expect(said).to.deep.equal([]);
  });

  it('sends no blank message', () => {
    field().value = ' \n ';
    enter({});
    expect(said).to.deep.equal([]);
  });
});
