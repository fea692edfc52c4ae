/** Who may import whom. The comment of each rule is what to do instead. */
const levels = [
  ['audit', 'identity'],
  ['school', 'documents', 'notices'],
  ['participants'],
  ['pairs'],
  ['routes'],
  ['diary'],
  ['matching', 'closing'],
  ['practices'],
  ['roadmap'],
  ['today'],
];
const upward = levels.flatMap((contexts, level) =>
  contexts.map((context) => ({
    name: `${context}-calls-only-lower-levels`,
    comment:
      'A context calls only contexts below it; when a lower one must tell a higher one, the composition root passes a callback.',
    severity: 'error',
    from: { path: `^apps/api/src/modules/${context}/` },
    to: {
      path: '^apps/api/src/modules/',
      pathNot: `^apps/api/src/modules/(${[...levels.slice(0, level).flat(), context, ...(context === 'identity' ? ['audit'] : [])].join('|')})/`,
    },
  })),
);

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or a third one is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'The rules of the programme know no I/O, no server and no contract: pass what they need as an argument.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: '(\\.test\\.ts$|/testing/)' },
      to: { pathNot: '^packages/domain/src/' },
    },
    {
      name: 'contracts-know-domain-and-zod',
      comment: 'A contract states shapes: it needs the domain words and zod, nothing else.',
      severity: 'error',
      from: { path: '^packages/contracts/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^packages/(contracts|domain)/src/', 'node_modules/zod/', 'node_modules/\\.pnpm/zod@'] },
    },
    {
      name: 'web-does-not-reach-into-the-server',
      comment: 'The interface talks to the server through the client.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^apps/api/' },
    },
    {
      name: 'server-does-not-reach-into-the-web',
      comment: 'The server hands out what was built.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'contexts-have-a-front-door',
      comment: 'Import a context through its index.ts; if something is missing there, it may not be yours to use.',
      severity: 'error',
      from: { path: '^apps/api/src/modules/([^/]+)/' },
      to: { path: '^apps/api/src/modules/([^/]+)/', pathNot: ['^apps/api/src/modules/$1/', '/index\\.ts$'] },
    },
    {
      name: 'nothing-knows-the-public-site',
      comment:
        'The site shows what the contexts tell strangers: tell it through a front door, not the other way round.',
      severity: 'error',
      from: { path: '^apps/api/src/(modules|http|db|kernel)/' },
      to: { path: '^apps/api/src/site/' },
    },
    {
      name: 'the-site-uses-front-doors',
      comment: 'The public site reads contexts through their index.ts.',
      severity: 'error',
      from: { path: '^apps/api/src/site/' },
      to: { path: '^apps/api/src/modules/', pathNot: '/index\\.ts$' },
    },
    ...upward,
    {
      name: 'web-layers-point-down',
      comment: 'lib ← ui ← features ← pages ← app: move the shared part one layer down.',
      severity: 'error',
      from: { path: '^apps/web/src/lib/' },
      to: { path: '^apps/web/src/(ui|features|pages|app)/' },
    },
    {
      name: 'web-ui-knows-no-features',
      comment: 'A piece of ui serves every feature: pass it what it needs.',
      severity: 'error',
      from: { path: '^apps/web/src/ui/' },
      to: { path: '^apps/web/src/(features|pages|app)/' },
    },
    {
      name: 'web-features-are-separate',
      comment: 'A feature never imports another feature: compose them on a page.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: {
        path: ['^apps/web/src/(pages|app)/', '^apps/web/src/features/([^/]+)/'],
        pathNot: '^apps/web/src/features/$1/',
      },
    },
    {
      name: 'web-pages-are-separate',
      comment: 'A page never imports another page or the app.',
      severity: 'error',
      from: { path: '^apps/web/src/pages/([^/]+)/' },
      to: { path: ['^apps/web/src/app/', '^apps/web/src/pages/([^/]+)/'], pathNot: '^apps/web/src/pages/$1/' },
    },
    {
      name: 'web-first-load-without-zod',
      comment: 'Use `import type` from the contracts: schemas belong to lazy form pages.',
      severity: 'error',
      from: { path: '^(apps/web/src/(lib|ui)/|packages/api-client/src/)', pathNot: '\\.test\\.tsx?$|/form' },
      to: { path: '^packages/contracts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-does-not-import-tests',
      comment: 'What only tests need stays in testing/.',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: '(\\.test\\.tsx?$|/testing/)' },
      to: { path: '(\\.test\\.tsx?$|/testing/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css'],
    },
  },
};
