import type { RoadmapImport } from '@tandem/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ['import', importId],
    queryFn: () => api.imports.read({ params: { importId } }),
    staleTime: Infinity,
  });

export type ParsedItem = RoadmapImport['parsed']['items'][number];
export type Suggestion = RoadmapImport['parsed']['suggestions'][number];
