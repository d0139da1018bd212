import { pictureTypes } from '@huiyin/shared/domain/choices';
import { largestPictureBytes, mostPictures } from '@huiyin/shared/domain/limits';
import { html, nothing } from 'lit/html.js';
import { fill } from '../fill.ts';
import type { WidgetWords } from '@huiyin/shared/i18n/widget/en';
import type { Complaint, Wrong } from '../state.ts';
import { fault } from './parts.ts';

const urls = new WeakMap<Blob, string>();

/** The same URL at each drawing; it ends with the page. */
function urlOf(picture: Blob): string {
  const url = urls.get(picture) ?? URL.createObjectURL(picture);
  urls.set(picture, url);
  return url;
}

interface Chosen {
  readonly pictures: readonly Blob[];
  readonly wrong?: Wrong | undefined;
}

/** With those files that are pictures we take; says of the others why not. */
export function picturesWith({ pictures: before }: Complaint, words: WidgetWords, files: Iterable<File>): Chosen {
  const pictures = [...before];
  let text = '';
  for (const file of files) {
    if (!pictureTypes.some((type) => type === file.type)) text = words.pictureKind;
    else if (file.size > largestPictureBytes) text = words.pictureSize;
    else if (pictures.length >= mostPictures) text = words.pictureMany;
    else pictures.push(file);
  }
  return { pictures, wrong: text ? { field: 'pictures', text } : undefined };
}

/** Pictures of the complaint: chosen, pasted or dropped. */
export function pictures(complaint: Complaint, words: WidgetWords, change: (chosen: Chosen) => void) {
  const { pictures, wrong } = complaint;
  const bad = wrong?.field === 'pictures' ? wrong.text : undefined;
  return html`<div class="field">
    <span class="legend" id="pictures">${`${words.pictures} `}<small>${words.optional}</small></span>
    <div class="pictures" role="group" aria-labelledby="pictures">
      ${pictures.map((picture, i) => {
        const name = fill(words.pictureOf, { n: i + 1 });
        const remove = (): void => change({ pictures: pictures.filter((p) => p !== picture) });
        return html`<span>
          <img src=${urlOf(picture)} alt=${name} />
          <button type="button" aria-label=${`${words.remove}: ${name}`} @click=${remove}>×</button>
        </span>`;
      })}
      <label class="add" ?hidden=${pictures.length >= mostPictures}>
        <input
          type="file"
          name="pictures"
          accept=${pictureTypes.join()}
          multiple
          aria-describedby=${bad ? 'wrong' : nothing}
          @change=${({ target }: Event) => {
            const input = target as HTMLInputElement;
            change(picturesWith(complaint, words, [...input.files!]));
            input.value = '';
          }}
        />
        <span aria-hidden="true">+ </span>${words.addPicture}
      </label>
    </div>
    ${fault(bad)}
  </div>`;
}
