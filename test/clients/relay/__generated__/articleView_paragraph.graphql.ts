/**
 * @generated SignedSource<<ce717b8b475d8da49f0e9156a8976c63>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type articleView_paragraph$data = {
  readonly segments: ReadonlyArray<{
    readonly citation: {
      readonly id: string;
    } | null | undefined;
    readonly mention: {
      readonly id: string;
    } | null | undefined;
    readonly range: {
      readonly start: number;
    };
    readonly text: string;
  }>;
  readonly " $fragmentType": "articleView_paragraph";
};
export type articleView_paragraph$key = {
  readonly " $data"?: articleView_paragraph$data;
  readonly " $fragmentSpreads": FragmentRefs<"articleView_paragraph">;
};

const node: ReaderFragment = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "id",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "articleView_paragraph",
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
          "selections": (v0/*:: as any*/),
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Citation",
          "kind": "LinkedField",
          "name": "citation",
          "plural": false,
          "selections": (v0/*:: as any*/),
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Paragraph",
  "abstractKey": null
};
})();

(node as any).hash = "ae1e482cfb9408f825e5c8b8164eea24";

export default node;
