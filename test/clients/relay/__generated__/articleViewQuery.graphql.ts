/**
 * @generated SignedSource<<79715ef40a5925098a2a77820a372a51>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type articleViewQuery$variables = {
  slug: string;
};
export type articleViewQuery$data = {
  readonly article: {
    readonly id: string;
    readonly paragraph: {
      readonly " $fragmentSpreads": FragmentRefs<"articleView_paragraph">;
    } | null | undefined;
    readonly " $fragmentSpreads": FragmentRefs<"articleView_actors">;
  } | null | undefined;
};
export type articleViewQuery = {
  response: articleViewQuery$data;
  variables: articleViewQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "slug"
  }
],
v1 = [
  {
    "fields": [
      {
        "kind": "Variable",
        "name": "slug",
        "variableName": "slug"
      }
    ],
    "kind": "ObjectValue",
    "name": "by"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = [
  {
    "kind": "Literal",
    "name": "number",
    "value": 1
  }
],
v4 = [
  (v2/*:: as any*/)
],
v5 = [
  {
    "kind": "Literal",
    "name": "first",
    "value": 3
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "articleViewQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Article",
        "kind": "LinkedField",
        "name": "article",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": (v3/*:: as any*/),
            "concreteType": "Paragraph",
            "kind": "LinkedField",
            "name": "paragraph",
            "plural": false,
            "selections": [
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "articleView_paragraph"
              }
            ],
            "storageKey": "paragraph(number:1)"
          },
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "articleView_actors"
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "articleViewQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Article",
        "kind": "LinkedField",
        "name": "article",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": (v3/*:: as any*/),
            "concreteType": "Paragraph",
            "kind": "LinkedField",
            "name": "paragraph",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "Segment",
                "kind": "LinkedField",
                "name": "segments",
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
                    "name": "range",
                    "plural": false,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "start",
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Mention",
                    "kind": "LinkedField",
                    "name": "mention",
                    "plural": false,
                    "selections": (v4/*:: as any*/),
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Citation",
                    "kind": "LinkedField",
                    "name": "citation",
                    "plural": false,
                    "selections": (v4/*:: as any*/),
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              (v2/*:: as any*/)
            ],
            "storageKey": "paragraph(number:1)"
          },
          {
            "alias": null,
            "args": (v5/*:: as any*/),
            "concreteType": "ArticleActorConnection",
            "kind": "LinkedField",
            "name": "actors",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "PageInfo",
                "kind": "LinkedField",
                "name": "pageInfo",
                "plural": false,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "endCursor",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "hasNextPage",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "ArticleActorEdge",
                "kind": "LinkedField",
                "name": "edges",
                "plural": true,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "mentionCount",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Actor",
                    "kind": "LinkedField",
                    "name": "node",
                    "plural": false,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "slug",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "name",
                        "storageKey": null
                      },
                      (v2/*:: as any*/),
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "__typename",
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "cursor",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "storageKey": "actors(first:3)"
          },
          {
            "alias": null,
            "args": (v5/*:: as any*/),
            "filters": null,
            "handle": "connection",
            "key": "articleView_actors",
            "kind": "LinkedHandle",
            "name": "actors"
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "4ce0e597e2d4fa0b9ffae783b463a420",
    "id": null,
    "metadata": {},
    "name": "articleViewQuery",
    "operationKind": "query",
    "text": "query articleViewQuery(\n  $slug: String!\n) {\n  article(by: {slug: $slug}) {\n    id\n    paragraph(number: 1) {\n      ...articleView_paragraph\n      id\n    }\n    ...articleView_actors\n  }\n}\n\nfragment articleView_actors on Article {\n  actors(first: 3) {\n    pageInfo {\n      endCursor\n      hasNextPage\n    }\n    edges {\n      mentionCount\n      node {\n        slug\n        name\n        id\n        __typename\n      }\n      cursor\n    }\n  }\n  id\n}\n\nfragment articleView_paragraph on Paragraph {\n  segments {\n    text\n    range {\n      start\n    }\n    mention {\n      id\n    }\n    citation {\n      id\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "fa54fc3a96a24e984ac0b2356c8e17b2";

export default node;
