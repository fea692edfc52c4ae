import {
  DEFINITIONS,
  type DocType,
  PERSON_FORMS,
  printModel,
  refuseTags,
  sampleValues,
  type TagFault,
  tagsOf,
  type UsedTag,
} from '@tandem/domain/documents';
import type Docxtemplater from 'docxtemplater';
import { openSource, UnreadableSource, type ZipContents } from '../reading/index.ts';
import { openTemplate, printDocument } from './print-document.ts';
import { type Place, placeOf, placesOf } from './template-places.ts';

/** Why a template is not taken, each as a sentence that says what, where and what to do. */
export type TemplateFault = { code: string; detail: string };
export type Inspection = { ok: true; tags: string[] } | { ok: false; faults: TemplateFault[] };

type Part = Docxtemplater.DXT.Part;
type EngineError = { properties?: { id?: string; errors?: EngineError[]; [key: string]: unknown } };

/** More than these nobody reads at once. */
const MOST_FAULTS = 20;

/** Every part is unpacked once under our own limits before the library, which trusts declared sizes, sees the file. */
async function weighed(zip: ZipContents): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const name of zip.names) {
    const bytes = await zip.read(name);
    if (!bytes || !/\.(?:xml|rels)$/iu.test(name)) continue;
    const text = new TextDecoder('utf-8').decode(bytes);
    // Word writes none; what one could define would be unfolded on the computers of those who open the paper.
    if (/<!DOCTYPE/iu.test(text)) throw new UnreadableSource('damaged', 'a document type');
    texts.set(name, text);
  }
  return texts;
}

/** A template that fetches something when it is opened, or runs something, prints more than its text. */
function refuseForeign(parts: ReadonlyMap<string, string>): TemplateFault[] {
  const faults: TemplateFault[] = [];
  for (const [name, xml] of parts) {
    const external = /\.rels$/iu.test(name)
      ? (xml.match(/<Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*>/giu) ?? [])
      : [];
    if (external.some((relation) => !/\/hyperlink["']/iu.test(relation))) {
      const detail =
        'В шаблоне есть связь с файлом вне документа (картинка, шаблон или объект по ссылке). Вставьте её в документ целиком или удалите.';
      faults.push({ code: 'external-file', detail });
    }
    if (/<w:instrText[^>]*>[^<]*\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|MACROBUTTON)\b/iu.test(xml)) {
      const detail =
        'В шаблоне есть поле Word, которое подставляет чужой файл или запускает команду. Удалите это поле.';
      faults.push({ code: 'active-field', detail });
    }
  }
  return faults.slice(0, 2);
}

/** Collects every tag as the engine itself sees it, with the sections around it. */
function tagCollector() {
  const used: UsedTag[] = [];
  const raw = new Set<string>();
  const walk = (parts: readonly Part[], within: readonly string[]): void => {
    for (const part of parts) {
      if (part.type !== 'placeholder') continue;
      const { module: kind, subparsed } = part;
      const tag = part.value.trim();
      if (kind === 'rawxml') raw.add(tag);
      else if (kind === 'loop') {
        used.push({ tag, kind: 'section', within });
        walk(subparsed ?? [], [...within, tag]);
      } else used.push({ tag, kind: 'value', within });
    }
  };
  const module: Docxtemplater.DXT.Module = {
    name: 'tag-collector',
    set({ inspect }: { inspect?: { postparsed?: Part[] } }) {
      if (inspect?.postparsed) walk(inspect.postparsed, []);
    },
  };
  return { used, raw, module };
}

const at = (place: string | null): string => (place === null ? '' : `: ${place}`);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the engine did not like, in words. The signs are what the tag begins with where it stands. */
function engineFault(error: EngineError, places: readonly Place[]): TemplateFault {
  const { id = 'unknown', xtag, openingtag, closingtag, rootError } = error.properties ?? {};
  const tag = text(xtag);
  const where = (signs: readonly string[], sought = tag) => at(sought === '' ? null : placeOf(places, signs, sought));
  switch (id) {
    case 'unclosed_tag':
      return { code: id, detail: `Поле {${tag} не закрыто скобкой «}»${where(['{'])}.` };
    case 'unopened_tag':
      return { code: id, detail: `Скобка «}» без открывающей «{»${where([''], `${tag}}`)}.` };
    case 'duplicate_open_tag':
    case 'duplicate_close_tag':
      return { code: id, detail: `Скобка стоит дважды, нужна одна: {поле}${where(['{', ''])}.` };
    case 'unclosed_loop':
      return {
        code: id,
        detail: `Раздел {#${tag}} не закрыт${where(['{#', '{^'])}. Поставьте в его конце {/${tag}}.`,
      };
    case 'unopened_loop':
      return {
        code: id,
        detail: `Раздел {/${tag}} закрыт, но не открыт${where(['{/'])}. Поставьте в его начале {#${tag}}.`,
      };
    case 'closing_tag_does_not_match_opening_tag': {
      const [open, close] = [text(openingtag), text(closingtag)];
      return {
        code: id,
        detail: `Раздел {#${open}} закрыт другим именем {/${close}}${where(['{/'], close)}. Разделы закрываются в обратном порядке.`,
      };
    }
    case 'unbalanced_loop_tags':
    case 'loop_position_invalid':
      return {
        code: id,
        detail: `Начало и конец раздела {#${tag}} стоят в разных местах${where(['{#', '{^'])}. Поставьте оба в одну строку таблицы или оба вне таблицы.`,
      };
    default: {
      const deeper = (rootError as EngineError | undefined)?.properties?.id;
      return { code: deeper ?? id, detail: `Поле {${tag}} не удалось разобрать${where(['{'])}.` };
    }
  }
}

function engineFaults(error: unknown, places: readonly Place[]): TemplateFault[] {
  const { properties } = error as EngineError;
  if (properties?.id === undefined) throw error;
  const all = properties.id === 'multi_error' ? (properties.errors ?? []) : [error as EngineError];
  const faults = all.map((one) => engineFault(one, places));
  return [...new Map(faults.map((fault) => [fault.detail, fault])).values()].slice(0, MOST_FAULTS);
}

/** «{school.fullName}, {curator.name}»: of a name the first shape stands for all twelve. */
function knownTags(type: DocType): string {
  const [first, ...others] = PERSON_FORMS.map(({ form }) => `.${form}`);
  const tags = tagsOf(DEFINITIONS[type]).filter(({ tag }) => !others.some((form) => tag.endsWith(form)));
  const list = [...new Set(tags.map(({ tag, kind }) => (kind === 'section' ? `{#${tag}}` : `{${tag}}`)))];
  return `${list.join(', ')}; вместо ${first} также ${others.join(', ')}`;
}

function tagFault(fault: TagFault, places: readonly Place[], type: DocType): TemplateFault {
  const { reason: code, tag } = fault;
  const where = at(placeOf(places, ['{', '{#', '{^', '{-'], tag));
  switch (fault.reason) {
    case 'unknown':
      return { code, detail: `В шаблоне есть неизвестное поле {${tag}}${where}. Известны: ${knownTags(type)}.` };
    case 'outside-its-list':
      return {
        code,
        detail: `Поле {${tag}} стоит вне своего списка${where}. Поставьте его между {#${fault.list}} и {/${fault.list}}.`,
      };
    case 'not-a-value':
      return { code, detail: `{${tag}} – раздел, а не поле${where}. Пишите {#${tag}} … {/${tag}}.` };
    case 'not-a-section':
      return { code, detail: `{#${tag}} – поле, а не раздел${where}. Пишите {${tag}}.` };
  }
}

/**
 * Looks a template over before it is taken: a real Word document without macros, of known fields in their places, that
 * prints with sample data. @throws {UnreadableSource} when it is no document at all
 */
export async function inspectTemplate(bytes: Uint8Array, fileName: string | null, type: DocType): Promise<Inspection> {
  const source = await openSource(bytes, fileName);
  if (source.kind !== 'document') throw new UnreadableSource('wrong-type');
  const parts = await weighed(source.zip);
  const foreign = refuseForeign(parts);
  if (foreign.length > 0) return { ok: false, faults: foreign };
  const places = [...parts]
    .filter(([name]) => /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/u.test(name))
    .flatMap(([name, xml]) => placesOf(name, xml));
  const { used, raw, module } = tagCollector();
  try {
    openTemplate(bytes, [module]);
  } catch (error) {
    return { ok: false, faults: engineFaults(error, places) };
  }
  const faults = [
    ...[...raw].map((tag) => ({
      code: 'raw-tag',
      detail: `Поле {@${tag}} вставляет разметку, это не допускается${at(placeOf(places, ['{@'], tag))}. Пишите {${tag}}.`,
    })),
    ...refuseTags(DEFINITIONS[type], used).map((fault) => tagFault(fault, places, type)),
  ];
  if (faults.length > 0) return { ok: false, faults: faults.slice(0, MOST_FAULTS) };
  try {
    printDocument(bytes, printModel(DEFINITIONS[type], sampleValues(DEFINITIONS[type])));
  } catch (error) {
    return { ok: false, faults: engineFaults(error, places) };
  }
  return { ok: true, tags: [...new Set(used.map(({ tag }) => tag))].sort() };
}
