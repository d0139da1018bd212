import { pictureTypes } from '@huiyin/shared/domain/choices';
import { largestPictureBytes, mostPictures } from '@huiyin/shared/domain/limits';
import { html, nothing } from 'lit/html.js';
import { fill } from '../fill.ts';
import type { State } from '../state.ts';
import type { Widget } from '../widget.ts';
import { fault } from './parts.ts';

const urls = new WeakMap<Blob, string>();

/** The same URL at each drawing; it ends with the page. */
function urlOf(picture: Blob): string {
  const url = urls.get(picture) ?? URL.createObjectURL(picture);
  urls.set(picture, url);
  return url;
}

/** Takes files that are pictures we take, and says of the others why not. */
export function addPictures(widget: Widget, files: Iterable<File>): void {
  const { words } = widget.state.config!;
  const pictures = [...widget.state.pictures];
  let text = '';
  for (const file of files) {
    if (!pictureTypes.some((type) => type === file.type)) text = words.pictureKind;
    else if (file.size > largestPictureBytes) text = words.pictureSize;
    else if (pictures.length >= mostPictures) text = words.pictureMany;
    else pictures.push(file);
  }
  widget.set({ pictures, wrong: text ? { field: 'pictures', text } : undefined });
}

/** Pictures of the complaint: chosen, pasted or dropped. */
export function pictures({ pictures, wrong, config }: State, widget: Widget) {
  const { words } = config!;
  const bad = wrong?.field === 'pictures' ? wrong.text : undefined;
  return html`<div class="field">
    <span class="legend" id="pictures">${`${words.pictures} `}<small>${words.optional}</small></span>
    <div class="pictures" role="group" aria-labelledby="pictures">
      ${pictures.map((picture, i) => {
        const name = fill(words.pictureOf, { n: i + 1 });
        const remove = (): void => widget.set({ pictures: pictures.filter((p) => p !== picture), wrong: undefined });
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
            addPictures(widget, [...input.files!]);
            input.value = '';
          }}
        />
        <span aria-hidden="true">+ </span>${words.addPicture}
      </label>
    </div>
    ${fault(bad)}
  </div>`;
}
