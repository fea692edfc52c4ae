import { DOMParser, type Element } from '@xmldom/xmldom';
import PizZip from 'pizzip';
import { readDocx } from './docx-file.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The order of children by the schema (ECMA-376, part 1, annex A: CT_PPr, CT_RPr, CT_TblPr, CT_TrPr is a choice, CT_TcPr, CT_SectPr). */
const ORDER: Readonly<Record<string, string>> = {
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
  tblPr:
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
};

const elementsOf = (node: Element): Element[] =>
  [...node.childNodes].filter((child): child is Element => child.nodeType === 1);

function outOfOrder(root: Element): string[] {
  return Object.entries(ORDER).flatMap(([name, order]) => {
    const places = new Map(order.split(' ').map((child, index) => [child, index]));
    return [...root.getElementsByTagNameNS(WORD, name)].flatMap((node) => {
      let last = -1;
      return elementsOf(node).flatMap((child) => {
        const place = places.get(child.localName ?? '');
        if (place === undefined) return [`w:${name} holds ${child.nodeName}, which the schema does not know`];
        const wrong = place < last;
        last = place;
        return wrong ? [`w:${name}: ${child.nodeName} stands too late`] : [];
      });
    });
  });
}

/** A cell ends with a paragraph; a row has a cell; a table has its grid, and as many columns in it as the rows have cells. */
function brokenTables(root: Element): string[] {
  const named = (node: Element, name: string) => elementsOf(node).filter((child) => child.localName === name);
  return [...root.getElementsByTagNameNS(WORD, 'tbl')].flatMap((table) => {
    const columns = named(table, 'tblGrid').flatMap((grid) => named(grid, 'gridCol')).length;
    const rows = named(table, 'tr');
    return [
      ...(rows.length === 0 ? ['a table without rows'] : []),
      ...rows.flatMap((row) => {
        const cells = named(row, 'tc');
        const open = cells.filter((cell) => elementsOf(cell).at(-1)?.localName !== 'p');
        return [
          ...(cells.length === columns ? [] : [`a row of ${cells.length} cells in a grid of ${columns}`]),
          ...open.map(() => 'a cell that does not end with a paragraph'),
        ];
      }),
    ];
  });
}

function brokenPackage(parts: ReadonlyMap<string, string>, names: ReadonlySet<string>): string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  const untyped = [...names].filter((name) => {
    const extension = name.slice(name.lastIndexOf('.') + 1);
    const known = types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`);
    return name !== '[Content_Types].xml' && !known;
  });
  const dangling = [...parts].flatMap(([name, xml]) => {
    if (!name.endsWith('.rels')) return [];
    const folder = name.replace(/_rels\/[^/]*$/u, '');
    return [...xml.matchAll(/<Relationship\b[^>]*>/gu)].flatMap(([relation]) => {
      if (relation.includes('TargetMode="External"')) return [];
      const target = /Target="([^"]+)"/u.exec(relation)?.[1] ?? '';
      const path = target.startsWith('/') ? target.slice(1) : folder + target;
      return names.has(path) ? [] : [`${name} leads to ${path}, which is not there`];
    });
  });
  const missing = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml', 'docProps/core.xml'];
  const core = parts.get('docProps/core.xml') ?? '';
  return [
    ...missing.filter((name) => !names.has(name)).map((name) => `no ${name}`),
    ...untyped.map((name) => `${name} has no content type`),
    ...dangling,
    ...(/<dc:title>[^<]+<\/dc:title>/u.test(core) ? [] : ['no title']),
    ...(core.includes('<dc:language>ru-RU</dc:language>') ? [] : ['no language of the file']),
    ...(/<w:lang w:val="ru-RU"/u.test(parts.get('word/styles.xml') ?? '') ? [] : ['no language of the text']),
  ];
}

/** What Word would complain about, or silently mend, when it opens the file; empty for a sound one. */
export function wordFaults(bytes: Uint8Array): string[] {
  const { xml } = readDocx(bytes);
  const files = Object.values(new PizZip(bytes).files).filter(({ dir }) => !dir);
  const inParts = [...xml].flatMap(([name, text]) => {
    const root = /^word\/[^/]+\.xml$/u.test(name)
      ? new DOMParser().parseFromString(text, 'text/xml').documentElement
      : null;
    return root ? [...outOfOrder(root), ...brokenTables(root)].map((fault) => `${name}: ${fault}`) : [];
  });
  const document = xml.get('word/document.xml') ?? '';
  const endsInSection = /<w:sectPr\b(?:(?!<w:sectPr\b).)*<\/w:sectPr><\/w:body>/su.test(document);
  return [
    ...brokenPackage(xml, new Set(files.map(({ name }) => name))),
    ...inParts,
    ...(endsInSection ? [] : ['the body does not end with its section']),
  ];
}
