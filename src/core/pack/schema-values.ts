/** The values that packs are made of, each with what its author is told when it is wrong. */

import * as v from 'valibot';
import { isDay } from './day.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';
import { UNDETERMINED } from './local-text.ts';
import type { ClaimId, Day, EvidenceId, LocalText, PackId, PartyId, ReportId, SourceId } from './model.ts';

const ID_PATTERN = /^[^\s{}](?:[^\n\r\t{}]{0,198}[^\s{}])?$/;
const NAME_ID_PATTERN = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/;
const LANGUAGE_PATTERN = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;
/** An absolute http or https address without user name, password, spaces or control characters. */
const WEB_ADDRESS_PATTERN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are named in order to be refused
  /^[Hh][Tt][Tt][Pp][Ss]?:\/\/(?:\[[0-9A-Fa-f:.]+\]|[^\s/?#@\\:[\]<>"\u0000-\u001f\u007f]+)(?::[0-9]{1,5})?(?:[/?#][^\s\u0000-\u001f\u007f]*)?$/;
export const HAS_INK = /\S/;
const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

export const text = v.pipe(
  v.string(),
  v.regex(HAS_INK, 'is empty; write something or leave the field out'),
  v.maxLength(MAX_TEXT_LENGTH, `is longer than ${MAX_TEXT_LENGTH} characters; shorten it`),
);

export const words = v.pipe(
  text,
  v.check((value) => HAS_LETTER_OR_DIGIT.test(value), 'holds no letter or digit, so it could never be found in a text'),
);

const idText = v.pipe(
  v.string(),
  v.regex(ID_PATTERN, 'is not an id; use 1 to 200 characters without braces, tabs or line breaks'),
  v.check((value) => value !== '__proto__', 'is not allowed as an id; choose another'),
);

/** An id of one kind. Parsing is the only way to get one. */
const id = <Id extends string>() =>
  v.pipe(
    idText,
    v.transform((value) => value as Id),
  );

export const packId = id<PackId>();
export const claimId = id<ClaimId>();
export const sourceId = id<SourceId>();
export const reportId = id<ReportId>();
export const evidenceId = id<EvidenceId>();
export const partyId = id<PartyId>();

export const citedId = v.pipe(
  idText,
  v.transform((value) => value as ReportId | SourceId),
);

export const nameId = v.pipe(
  v.string(),
  v.regex(NAME_ID_PATTERN, 'is not a name id; use up to 64 letters, digits, ".", "_" and "-" without accents'),
  v.check((value) => value !== '__proto__', 'is not allowed as an id; choose another'),
);

/** `YYYY-MM-DD`, a day that the calendar has. */
export const daySchema = v.pipe(
  v.string(),
  v.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/, 'is not a day; write it as YYYY-MM-DD'),
  v.check(isDay, 'is not a day of the calendar; correct it'),
  v.transform((value) => value as Day),
);

export const language = v.pipe(
  v.string(),
  v.regex(LANGUAGE_PATTERN, 'is not a language tag; use one like "fr", "en" or "pt-BR"'),
);

/** http or https, nothing else: it ends in a link. */
export const address = v.pipe(
  v.string(),
  v.maxLength(MAX_TEXT_LENGTH, `is longer than ${MAX_TEXT_LENGTH} characters; shorten it`),
  v.regex(WEB_ADDRESS_PATTERN, 'is not a web address; it must start with http:// or https:// and hold no spaces'),
);

const textByLanguage = v.pipe(
  v.record(language, text),
  v.check((value) => Object.keys(value).length > 0, 'holds no text; give it in at least one language'),
);

/** At least one text, by BCP 47 tag. */
export const localText = v.pipe(
  textByLanguage,
  v.transform((value): LocalText => value),
);

/** A text per language, or one plain string whose language is not stated. */
export const localTextOrString = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? { [UNDETERMINED]: value } : value)),
  textByLanguage,
  v.transform((value): LocalText => value),
);
