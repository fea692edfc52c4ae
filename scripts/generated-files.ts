import { contract } from '../packages/contracts/src/index.ts';
import { openApiDocument } from '../apps/api/src/http/openapi.ts';

/** Path from the root → text of every file that is derived from the contract. */
export function generatedFiles(): Map<string, string> {
  const routes = Object.fromEntries(
    Object.entries(contract).map(([group, names]) => [
      group,
      Object.fromEntries(Object.entries(names).map(([name, { method, path }]) => [name, [method, path]])),
    ]),
  );
  return new Map([
    [
      'packages/api-client/src/routes.generated.ts',
      `// Made from the contract by \`pnpm generate\`.\nexport const ROUTES = ${JSON.stringify(routes, null, 2)} as const;\n`,
    ],
    ['docs/api/openapi.json', `${JSON.stringify(openApiDocument(), null, 2)}\n`],
  ]);
}
