import * as emotionCss from '@emotion/css';
import * as emotionReact from '@emotion/react';
import * as grafanaData from '@grafana/data';
import * as grafanaDataUnstable from '@grafana/data/unstable';
import * as grafanaRuntime from '@grafana/runtime';
import * as grafanaRuntimeUnstable from '@grafana/runtime/unstable';
import * as slateReact from '@grafana/slate-react';
import * as grafanaUi from '@grafana/ui';
import * as grafanaUiUnstable from '@grafana/ui/unstable';
import * as d3 from 'd3';
import * as i18next from 'i18next';
import jquery from 'jquery';
import lodash from 'lodash';
// eslint-disable-next-line no-restricted-imports -- not to use it, but to hand it to plugins that do
import moment from 'moment';
import prismjs from 'prismjs';
import * as react from 'react';
import * as reactDom from 'react-dom';
import * as reactDomClient from 'react-dom/client';
import * as reactInlineSvg from 'react-inlinesvg';
import * as reactRedux from 'react-redux';
import * as reactRouterDom5 from 'react-router-dom';
import * as reactRouterCompat from 'react-router-dom-v5-compat';
import * as jsxDevRuntime from 'react/jsx-dev-runtime';
import * as jsxRuntime from 'react/jsx-runtime';
import * as redux from 'redux';
import * as rxjs from 'rxjs';
import * as rxjsOperators from 'rxjs/operators';
import slate from 'slate';
import slatePlainSerializer from 'slate-plain-serializer';

/** A module whose export is the whole module, as CommonJS has it; SystemJS's AMD extra unwraps it. */
function whole(module: unknown): System.Module {
  return { default: module, __useDefault: true };
}

/** The modules that a plugin gets from its host, by the names in Grafana's own list. */
export const sharedModules: Readonly<Record<string, System.Module>> = {
  '@emotion/css': emotionCss,
  '@emotion/react': emotionReact,
  '@grafana/data': grafanaData,
  '@grafana/data/unstable': grafanaDataUnstable,
  '@grafana/runtime': grafanaRuntime,
  '@grafana/runtime/unstable': grafanaRuntimeUnstable,
  '@grafana/slate-react': slateReact,
  '@grafana/ui': grafanaUi,
  '@grafana/ui/unstable': grafanaUiUnstable,
  d3,
  i18next,
  jquery: whole(jquery),
  lodash: whole(lodash),
  moment: whole(moment),
  prismjs: whole(prismjs),
  react,
  'react/jsx-dev-runtime': jsxDevRuntime,
  'react/jsx-runtime': jsxRuntime,
  'react-dom': reactDom,
  'react-dom/client': reactDomClient,
  'react-inlinesvg': { ...reactInlineSvg, __esModule: true },
  'react-redux': reactRedux,
  // Version 6, by the names that version 5 left free: plugins bundle react-router-dom 6 and take react-router from us.
  'react-router': reactRouterCompat,
  'react-router-dom': reactRouterDom5,
  redux,
  rxjs,
  'rxjs/operators': rxjsOperators,
  slate: whole(slate),
  'slate-plain-serializer': whole(slatePlainSerializer),
  'slate-react': slateReact,
};
