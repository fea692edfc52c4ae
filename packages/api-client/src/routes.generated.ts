// Made from the contract by `pnpm generate`.
export const ROUTES = {
  "session": {
    "read": [
      "GET",
      "/session"
    ],
    "signIn": [
      "POST",
      "/session"
    ],
    "refresh": [
      "POST",
      "/session/refresh"
    ],
    "signOut": [
      "DELETE",
      "/session"
    ],
    "list": [
      "GET",
      "/account/sessions"
    ],
    "signOutEverywhere": [
      "DELETE",
      "/account/sessions"
    ],
    "changePassword": [
      "POST",
      "/account/password"
    ]
  },
  "accounts": {
    "list": [
      "GET",
      "/accounts"
    ],
    "create": [
      "POST",
      "/accounts"
    ],
    "change": [
      "PATCH",
      "/accounts/:accountId"
    ],
    "resetPassword": [
      "POST",
      "/accounts/:accountId/password-reset"
    ],
    "directory": [
      "GET",
      "/directory"
    ]
  },
  "setup": {
    "run": [
      "POST",
      "/setup"
    ]
  },
  "demo": {
    "people": [
      "GET",
      "/demo/people"
    ],
    "signIn": [
      "POST",
      "/demo/session"
    ]
  },
  "people": {
    "search": [
      "POST",
      "/people/search"
    ],
    "twins": [
      "POST",
      "/people/twins"
    ],
    "create": [
      "POST",
      "/people"
    ],
    "read": [
      "GET",
      "/people/:personId"
    ],
    "change": [
      "PATCH",
      "/people/:personId"
    ],
    "history": [
      "GET",
      "/people/:personId/history"
    ],
    "enrol": [
      "POST",
      "/people/:personId/enrolments"
    ],
    "addGuardian": [
      "POST",
      "/people/:personId/guardians"
    ],
    "removeGuardian": [
      "DELETE",
      "/people/:personId/guardians/:guardianshipId"
    ],
    "hide": [
      "POST",
      "/people/:personId/hide"
    ],
    "restore": [
      "POST",
      "/people/:personId/restore"
    ]
  },
  "consents": {
    "ofPerson": [
      "GET",
      "/people/:personId/papers"
    ],
    "register": [
      "POST",
      "/people/:personId/consents"
    ],
    "registerMany": [
      "POST",
      "/consents/batch"
    ],
    "withdraw": [
      "POST",
      "/people/:personId/consents/:consentId/withdrawal"
    ],
    "ledger": [
      "GET",
      "/consents"
    ],
    "expiring": [
      "GET",
      "/expiring"
    ],
    "addClearance": [
      "POST",
      "/people/:personId/clearances"
    ],
    "cancelClearance": [
      "DELETE",
      "/people/:personId/clearances/:clearanceId"
    ]
  },
  "roadmaps": {
    "list": [
      "GET",
      "/roadmaps"
    ],
    "create": [
      "POST",
      "/roadmaps"
    ],
    "board": [
      "GET",
      "/roadmaps/:roadmapId/board"
    ],
    "items": [
      "GET",
      "/roadmaps/:roadmapId/items"
    ]
  },
  "items": {
    "create": [
      "POST",
      "/roadmaps/:roadmapId/items"
    ],
    "read": [
      "GET",
      "/roadmaps/:roadmapId/items/:itemId"
    ],
    "change": [
      "PATCH",
      "/roadmaps/:roadmapId/items/:itemId"
    ],
    "move": [
      "POST",
      "/roadmaps/:roadmapId/items/:itemId/move"
    ],
    "tickSubstep": [
      "PUT",
      "/roadmaps/:roadmapId/items/:itemId/substeps/:substepId"
    ],
    "remove": [
      "DELETE",
      "/roadmaps/:roadmapId/items/:itemId"
    ],
    "restore": [
      "POST",
      "/roadmaps/:roadmapId/items/:itemId/restore"
    ],
    "history": [
      "GET",
      "/roadmaps/:roadmapId/items/:itemId/history"
    ],
    "completeRetroactively": [
      "POST",
      "/roadmaps/:roadmapId/retroactive-completions"
    ],
    "undoBatch": [
      "POST",
      "/roadmaps/:roadmapId/retroactive-completions/:batchId/undo"
    ]
  },
  "evidence": {
    "list": [
      "GET",
      "/roadmaps/:roadmapId/evidence"
    ],
    "add": [
      "POST",
      "/roadmaps/:roadmapId/items/:itemId/evidence"
    ],
    "upload": [
      "POST",
      "/roadmaps/:roadmapId/items/:itemId/evidence/file"
    ],
    "download": [
      "GET",
      "/roadmaps/:roadmapId/evidence/:evidenceId/file"
    ],
    "detach": [
      "DELETE",
      "/roadmaps/:roadmapId/items/:itemId/evidence/:evidenceId"
    ]
  },
  "imports": {
    "create": [
      "POST",
      "/roadmap-imports"
    ],
    "read": [
      "GET",
      "/roadmap-imports/:importId"
    ],
    "remap": [
      "PUT",
      "/roadmap-imports/:importId/mapping"
    ],
    "apply": [
      "POST",
      "/roadmap-imports/:importId/apply"
    ],
    "undo": [
      "POST",
      "/roadmap-imports/:importId/undo"
    ],
    "discard": [
      "DELETE",
      "/roadmap-imports/:importId"
    ]
  },
  "system": {
    "health": [
      "GET",
      "/health"
    ],
    "live": [
      "GET",
      "/live"
    ]
  }
} as const;
