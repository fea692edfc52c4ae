// Made from the contract by `pnpm generate`.
export const ROUTES = {
  "practices": {
    "list": [
      "POST",
      "/practices/search"
    ],
    "create": [
      "POST",
      "/practices"
    ],
    "fromPair": [
      "POST",
      "/pairs/:pairId/practice"
    ],
    "read": [
      "GET",
      "/practices/:postId"
    ],
    "change": [
      "PATCH",
      "/practices/:postId"
    ],
    "act": [
      "POST",
      "/practices/:postId/acts"
    ],
    "approve": [
      "POST",
      "/practices/:postId/approve"
    ],
    "outside": [
      "POST",
      "/practices/:postId/outside"
    ],
    "remove": [
      "DELETE",
      "/practices/:postId"
    ],
    "versions": [
      "GET",
      "/practices/:postId/versions"
    ],
    "remark": [
      "POST",
      "/practices/:postId/remarks"
    ],
    "resolveRemark": [
      "POST",
      "/practices/:postId/remarks/:remarkId/resolve"
    ],
    "upload": [
      "POST",
      "/practices/:postId/media"
    ],
    "describe": [
      "PUT",
      "/practices/:postId/media/:mediaId"
    ],
    "media": [
      "GET",
      "/practices/:postId/media/:mediaId"
    ],
    "rubrics": [
      "GET",
      "/practices/rubrics"
    ],
    "addRubric": [
      "POST",
      "/practices/rubrics"
    ],
    "changeRubric": [
      "PUT",
      "/practices/rubrics/:rubricId"
    ]
  },
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
    "viewAs": [
      "POST",
      "/session/view-as"
    ],
    "viewBack": [
      "DELETE",
      "/session/view-as"
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
  "cards": {
    "issue": [
      "POST",
      "/login-cards"
    ],
    "open": [
      "POST",
      "/session/card/open"
    ],
    "use": [
      "POST",
      "/session/card"
    ]
  },
  "auditLog": {
    "search": [
      "POST",
      "/audit/search"
    ]
  },
  "setup": {
    "run": [
      "POST",
      "/setup"
    ]
  },
  "years": {
    "list": [
      "GET",
      "/school/years"
    ],
    "open": [
      "POST",
      "/school/years"
    ],
    "setHolidays": [
      "PUT",
      "/school/years/:yearId/holidays"
    ]
  },
  "classes": {
    "list": [
      "GET",
      "/school/years/:yearId/classes"
    ],
    "add": [
      "POST",
      "/school/years/:yearId/classes"
    ],
    "remove": [
      "DELETE",
      "/school/classes/:classId"
    ],
    "setHomeroomTeacher": [
      "PUT",
      "/school/classes/:classId/homeroom-teacher"
    ]
  },
  "promotion": {
    "plan": [
      "GET",
      "/school/years/:yearId/promotion"
    ],
    "apply": [
      "POST",
      "/school/years/:yearId/promotion"
    ],
    "undo": [
      "POST",
      "/school/promotions/:promotionId/undo"
    ]
  },
  "programme": {
    "read": [
      "GET",
      "/programme"
    ],
    "change": [
      "PATCH",
      "/programme"
    ]
  },
  "requisites": {
    "read": [
      "GET",
      "/school/requisites"
    ],
    "change": [
      "PUT",
      "/school/requisites"
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
  "notices": {
    "list": [
      "GET",
      "/notices"
    ],
    "count": [
      "GET",
      "/notices/count"
    ],
    "read": [
      "POST",
      "/notices/:noticeId/read"
    ],
    "readAll": [
      "POST",
      "/notices/read"
    ],
    "preferences": [
      "GET",
      "/notices/letters"
    ],
    "prefer": [
      "PUT",
      "/notices/letters"
    ],
    "unsubscribe": [
      "POST",
      "/notices/unsubscribe"
    ],
    "mail": [
      "GET",
      "/settings/mail"
    ],
    "setMail": [
      "PUT",
      "/settings/mail"
    ],
    "tryMail": [
      "POST",
      "/settings/mail/trial"
    ],
    "outbox": [
      "GET",
      "/settings/mail/outbox"
    ],
    "resend": [
      "POST",
      "/settings/mail/outbox/:letterId/resend"
    ],
    "reminders": [
      "GET",
      "/settings/reminders"
    ],
    "setReminders": [
      "PUT",
      "/settings/reminders"
    ],
    "feed": [
      "GET",
      "/notices/calendar"
    ],
    "issueFeed": [
      "POST",
      "/notices/calendar"
    ],
    "endFeed": [
      "DELETE",
      "/notices/calendar"
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
    "nameCases": [
      "GET",
      "/people/:personId/declensions"
    ],
    "changeNameCases": [
      "PUT",
      "/people/:personId/declensions"
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
  "peopleImports": {
    "create": [
      "POST",
      "/people-imports"
    ],
    "read": [
      "GET",
      "/people-imports/:importId"
    ],
    "remap": [
      "PUT",
      "/people-imports/:importId/mapping"
    ],
    "decide": [
      "PATCH",
      "/people-imports/:importId/decisions"
    ],
    "apply": [
      "POST",
      "/people-imports/:importId/apply"
    ],
    "undo": [
      "POST",
      "/people-imports/:importId/undo"
    ],
    "discard": [
      "DELETE",
      "/people-imports/:importId"
    ]
  },
  "peopleExport": {
    "workbook": [
      "POST",
      "/people/export"
    ]
  },
  "mentees": {
    "search": [
      "POST",
      "/mentees/search"
    ],
    "summary": [
      "GET",
      "/mentees/summary"
    ],
    "own": [
      "GET",
      "/mentees/own"
    ],
    "nominate": [
      "POST",
      "/mentees"
    ],
    "read": [
      "GET",
      "/mentees/:menteeId"
    ],
    "act": [
      "POST",
      "/mentees/:menteeId/acts"
    ],
    "recordRequest": [
      "PUT",
      "/mentees/:menteeId/request"
    ],
    "recordNeeds": [
      "PUT",
      "/mentees/:menteeId/needs"
    ],
    "setGoal": [
      "PUT",
      "/mentees/:menteeId/goal"
    ],
    "issueLink": [
      "POST",
      "/mentees/:menteeId/request-link"
    ],
    "openForm": [
      "POST",
      "/request-form/open"
    ],
    "submitForm": [
      "POST",
      "/request-form"
    ]
  },
  "mentors": {
    "search": [
      "POST",
      "/mentors/search"
    ],
    "summary": [
      "GET",
      "/mentors/summary"
    ],
    "create": [
      "POST",
      "/mentors"
    ],
    "read": [
      "GET",
      "/mentors/:mentorId"
    ],
    "saveQuestionnaire": [
      "PUT",
      "/mentors/:mentorId/questionnaire"
    ],
    "act": [
      "POST",
      "/mentors/:mentorId/acts"
    ],
    "markRequirement": [
      "PUT",
      "/mentors/:mentorId/requirements"
    ],
    "unmarkRequirement": [
      "DELETE",
      "/mentors/:mentorId/requirements"
    ],
    "recordInterview": [
      "POST",
      "/mentors/:mentorId/interviews"
    ]
  },
  "sittings": {
    "list": [
      "GET",
      "/sittings"
    ],
    "create": [
      "POST",
      "/sittings"
    ],
    "read": [
      "GET",
      "/sittings/:sittingId"
    ],
    "change": [
      "PATCH",
      "/sittings/:sittingId"
    ],
    "decide": [
      "POST",
      "/sittings/:sittingId/decisions"
    ],
    "close": [
      "POST",
      "/sittings/:sittingId/close"
    ]
  },
  "partners": {
    "search": [
      "POST",
      "/partners/search"
    ],
    "create": [
      "POST",
      "/partners"
    ],
    "read": [
      "GET",
      "/partners/:partnerId"
    ],
    "change": [
      "PATCH",
      "/partners/:partnerId"
    ],
    "act": [
      "POST",
      "/partners/:partnerId/acts"
    ],
    "archive": [
      "POST",
      "/partners/:partnerId/archive"
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
  "documents": {
    "search": [
      "POST",
      "/documents/search"
    ],
    "prepare": [
      "POST",
      "/documents/prepare"
    ],
    "create": [
      "POST",
      "/documents"
    ],
    "read": [
      "GET",
      "/documents/:documentId"
    ],
    "change": [
      "PUT",
      "/documents/:documentId/draft"
    ],
    "download": [
      "GET",
      "/documents/:documentId/file"
    ],
    "scan": [
      "GET",
      "/documents/:documentId/scan"
    ],
    "print": [
      "POST",
      "/documents/:documentId/print"
    ],
    "reopen": [
      "POST",
      "/documents/:documentId/reopen"
    ],
    "sign": [
      "POST",
      "/documents/:documentId/sign"
    ],
    "attachScan": [
      "POST",
      "/documents/:documentId/scan"
    ],
    "cancel": [
      "POST",
      "/documents/:documentId/cancel"
    ],
    "supersede": [
      "POST",
      "/documents/:documentId/supersede"
    ]
  },
  "documentTemplates": {
    "list": [
      "GET",
      "/document-templates"
    ],
    "tags": [
      "GET",
      "/document-templates/tags"
    ],
    "upload": [
      "POST",
      "/document-templates"
    ],
    "revert": [
      "POST",
      "/document-templates/revert"
    ],
    "download": [
      "GET",
      "/document-templates/file"
    ],
    "standard": [
      "GET",
      "/document-templates/standard"
    ],
    "version": [
      "GET",
      "/document-templates/versions/:templateId/file"
    ]
  },
  "pairs": {
    "list": [
      "POST",
      "/pairs/search"
    ],
    "summary": [
      "GET",
      "/pairs/summary"
    ],
    "proposals": [
      "GET",
      "/pairs/proposals"
    ],
    "orderable": [
      "GET",
      "/pairs/orders/prepare"
    ],
    "newOrder": [
      "POST",
      "/pairs/orders"
    ],
    "read": [
      "GET",
      "/pairs/:pairId"
    ],
    "act": [
      "POST",
      "/pairs/:pairId/acts"
    ],
    "join": [
      "POST",
      "/pairs/:pairId/members"
    ],
    "change": [
      "PATCH",
      "/pairs/:pairId"
    ],
    "setGoal": [
      "PUT",
      "/pairs/:pairId/members/:menteeId/goal"
    ],
    "approve": [
      "POST",
      "/pairs/:pairId/approve"
    ],
    "takeBack": [
      "POST",
      "/pairs/:pairId/take-back"
    ],
    "askAgain": [
      "POST",
      "/pairs/:pairId/ask-again"
    ],
    "answer": [
      "POST",
      "/pairs/:pairId/answer"
    ],
    "recordAnswer": [
      "POST",
      "/pairs/:pairId/asked/:askedId/paper"
    ],
    "issueLink": [
      "POST",
      "/pairs/:pairId/asked/:askedId/link"
    ],
    "openAnswer": [
      "POST",
      "/answer-form/open"
    ],
    "submitAnswer": [
      "POST",
      "/answer-form"
    ]
  },
  "routes": {
    "list": [
      "GET",
      "/routes"
    ],
    "ofPair": [
      "GET",
      "/pairs/:pairId/routes"
    ],
    "read": [
      "GET",
      "/pairs/:pairId/routes/:menteeId"
    ],
    "begin": [
      "POST",
      "/pairs/:pairId/routes/:menteeId"
    ],
    "change": [
      "PUT",
      "/routes/:routeId"
    ],
    "act": [
      "POST",
      "/routes/:routeId/acts"
    ],
    "mark": [
      "POST",
      "/routes/:routeId/steps/:stepId/marks"
    ],
    "measure": [
      "POST",
      "/routes/:routeId/goals/:goalId/values"
    ],
    "comment": [
      "POST",
      "/routes/:routeId/comments"
    ],
    "addEvidence": [
      "POST",
      "/routes/:routeId/steps/:stepId/evidence"
    ],
    "uploadEvidence": [
      "POST",
      "/routes/:routeId/steps/:stepId/evidence/file"
    ],
    "downloadEvidence": [
      "GET",
      "/routes/:routeId/evidence/:proofId/file"
    ],
    "removeEvidence": [
      "DELETE",
      "/routes/:routeId/evidence/:proofId"
    ],
    "templates": [
      "GET",
      "/route-templates"
    ],
    "keepTemplate": [
      "POST",
      "/route-templates"
    ],
    "changeTemplate": [
      "PUT",
      "/route-templates/:routeTemplateId"
    ]
  },
  "meetings": {
    "record": [
      "POST",
      "/diary/meetings"
    ],
    "schedule": [
      "POST",
      "/diary/meetings/scheduled"
    ],
    "search": [
      "POST",
      "/diary/meetings/search"
    ],
    "read": [
      "GET",
      "/diary/meetings/:meetingId"
    ],
    "history": [
      "GET",
      "/diary/meetings/:meetingId/history"
    ],
    "correct": [
      "PATCH",
      "/diary/meetings/:meetingId"
    ],
    "move": [
      "POST",
      "/diary/meetings/:meetingId/move"
    ],
    "cancel": [
      "POST",
      "/diary/meetings/:meetingId/cancel"
    ],
    "missed": [
      "POST",
      "/diary/meetings/:meetingId/missed"
    ],
    "closeWithoutFeedback": [
      "POST",
      "/diary/meetings/:meetingId/close"
    ],
    "remove": [
      "DELETE",
      "/diary/meetings/:meetingId"
    ],
    "respond": [
      "PUT",
      "/diary/meetings/:meetingId/response"
    ],
    "workbook": [
      "POST",
      "/diary/meetings/export"
    ]
  },
  "diary": {
    "home": [
      "GET",
      "/diary"
    ],
    "pair": [
      "GET",
      "/diary/pairs/:pairId"
    ],
    "month": [
      "GET",
      "/diary/calendar"
    ],
    "ownAverage": [
      "GET",
      "/diary/own-average"
    ],
    "sync": [
      "POST",
      "/diary/sync"
    ],
    "lateEntries": [
      "GET",
      "/diary/late-entries"
    ],
    "takeLateEntry": [
      "POST",
      "/diary/late-entries/:entryId/take"
    ],
    "setAsideLateEntry": [
      "POST",
      "/diary/late-entries/:entryId/set-aside"
    ],
    "recordContact": [
      "POST",
      "/diary/pairs/:pairId/contacts"
    ],
    "contacts": [
      "GET",
      "/diary/pairs/:pairId/contacts"
    ]
  },
  "reminders": {
    "owing": [
      "GET",
      "/reminders/owing"
    ],
    "link": [
      "POST",
      "/reminders/links"
    ],
    "open": [
      "POST",
      "/response-form/open"
    ],
    "answer": [
      "POST",
      "/response-form"
    ]
  },
  "issues": {
    "raise": [
      "POST",
      "/diary/issues"
    ],
    "own": [
      "GET",
      "/diary/issues/own"
    ],
    "search": [
      "POST",
      "/diary/issues/search"
    ],
    "read": [
      "GET",
      "/diary/issues/:issueId"
    ],
    "act": [
      "POST",
      "/diary/issues/:issueId/acts"
    ],
    "helpContacts": [
      "GET",
      "/school/help-contacts"
    ],
    "changeHelpContacts": [
      "PUT",
      "/school/help-contacts"
    ]
  },
  "reflections": {
    "list": [
      "GET",
      "/diary/reflections"
    ],
    "record": [
      "POST",
      "/diary/reflections"
    ],
    "read": [
      "GET",
      "/diary/reflections/:sessionId"
    ],
    "change": [
      "PUT",
      "/diary/reflections/:sessionId"
    ]
  },
  "closing": {
    "ofPair": [
      "GET",
      "/pairs/:pairId/summaries"
    ],
    "write": [
      "PUT",
      "/pairs/:pairId/summaries/:menteeId"
    ],
    "follow": [
      "POST",
      "/pairs/:pairId/summaries/:menteeId/outcomes"
    ]
  },
  "matching": {
    "board": [
      "GET",
      "/matching/board"
    ],
    "place": [
      "POST",
      "/matching/placements"
    ],
    "lock": [
      "POST",
      "/matching/locks"
    ],
    "prices": [
      "POST",
      "/matching/prices"
    ],
    "why": [
      "POST",
      "/matching/why"
    ],
    "propose": [
      "POST",
      "/matching/proposals"
    ],
    "job": [
      "GET",
      "/matching/jobs/:jobId"
    ],
    "cancelJob": [
      "POST",
      "/matching/jobs/:jobId/cancel"
    ],
    "proposal": [
      "GET",
      "/matching/proposals/:proposalId"
    ],
    "accept": [
      "POST",
      "/matching/proposals/:proposalId/decision"
    ],
    "decisions": [
      "GET",
      "/matching/decisions"
    ],
    "recheck": [
      "POST",
      "/matching/proposals/:proposalId/recheck"
    ],
    "approve": [
      "POST",
      "/matching/approvals"
    ],
    "scenarios": [
      "GET",
      "/matching/scenarios"
    ],
    "saveScenario": [
      "POST",
      "/matching/scenarios"
    ],
    "renameScenario": [
      "PATCH",
      "/matching/scenarios/:scenarioId"
    ],
    "removeScenario": [
      "DELETE",
      "/matching/scenarios/:scenarioId"
    ],
    "restoreScenario": [
      "POST",
      "/matching/scenarios/:scenarioId/restore"
    ],
    "openScenario": [
      "POST",
      "/matching/scenarios/:scenarioId/open"
    ],
    "compareScenarios": [
      "POST",
      "/matching/scenarios/compare"
    ],
    "weights": [
      "GET",
      "/matching/weights"
    ],
    "useWeights": [
      "PUT",
      "/matching/weights"
    ],
    "savePreset": [
      "POST",
      "/matching/presets"
    ],
    "previewWeights": [
      "POST",
      "/matching/weights/preview"
    ],
    "settings": [
      "GET",
      "/matching/settings"
    ],
    "changeSettings": [
      "PUT",
      "/matching/settings"
    ],
    "menteeFacts": [
      "GET",
      "/matching/mentees/:menteeId/facts"
    ],
    "changeMenteeFacts": [
      "PATCH",
      "/matching/mentees/:menteeId/facts"
    ],
    "mentorFacts": [
      "GET",
      "/matching/mentors/:mentorId/facts"
    ],
    "changeMentorFacts": [
      "PATCH",
      "/matching/mentors/:mentorId/facts"
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
  "today": {
    "read": [
      "GET",
      "/today"
    ],
    "snooze": [
      "POST",
      "/today/snoozes"
    ],
    "unsnooze": [
      "POST",
      "/today/snoozes/undo"
    ],
    "remind": [
      "POST",
      "/today/reminders"
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
