/**
 * @generated SignedSource<<f07fcedcb403e09f83829531d1b2ab91>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type corpusMatchesQuery$variables = {
  words: string;
};
export type corpusMatchesQuery$data = {
  readonly search: {
    readonly nodes: ReadonlyArray<{
      readonly highlights: ReadonlyArray<{
        readonly end: number;
        readonly start: number;
      }>;
      readonly text: string;
    }>;
  };
};
export type corpusMatchesQuery = {
  response: corpusMatchesQuery$data;
  variables: corpusMatchesQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "words"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "first",
        "value": 10
      },
      {
        "kind": "Variable",
        "name": "query",
        "variableName": "words"
      }
    ],
    "concreteType": "SearchConnection",
    "kind": "LinkedField",
    "name": "search",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "SearchHit",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "text",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "TextRange",
            "kind": "LinkedField",
            "name": "highlights",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "start",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "end",
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "corpusMatchesQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "corpusMatchesQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "8f1d485adba9c6f38e88dba3a041d7b3",
    "id": null,
    "metadata": {},
    "name": "corpusMatchesQuery",
    "operationKind": "query",
    "text": "query corpusMatchesQuery(\n  $words: String!\n) {\n  search(query: $words, first: 10) {\n    nodes {\n      text\n      highlights {\n        start\n        end\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "9800ba70125ce491a3b51e12091cb5ef";

export default node;
