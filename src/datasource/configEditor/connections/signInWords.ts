import { t } from '@grafana/i18n';
import type { Method, System } from '../../../domain/setup/systems';

export function systemWord(system: System): string {
  switch (system) {
    case 'jira-cloud':
      return t('connection.system.jira-cloud', 'Jira Cloud');
    case 'jira-dc':
      return t('connection.system.jira-dc', 'Jira Data Center');
    case 'servicenow':
      return t('connection.system.servicenow', 'ServiceNow');
  }
}

export function methodWord(system: System, method: Method): string {
  switch (method) {
    case 'basic':
      return system === 'jira-cloud'
        ? t('connection.method.basic', 'User and API token')
        : t('connection.method.password', 'User and password');
    case 'scoped-token':
      return t('connection.method.scoped-token', 'Scoped API token');
    case 'client-credentials':
      return t('connection.method.client-credentials', 'OAuth client credentials');
    case 'pat':
      return t('connection.method.pat', 'Personal access token');
    case 'oauth-password':
      return t('connection.method.oauth-password', 'OAuth with user and password');
  }
}

/** What the credential of a method is called where it comes from. */
export function credentialWord(system: System, method: Method): string {
  switch (method) {
    case 'basic':
      return system === 'jira-cloud' ? t('connection.token', 'API token') : t('connection.password', 'Password');
    case 'scoped-token':
      return t('connection.token', 'API token');
    case 'client-credentials':
      return t('connection.client-secret', 'Client secret');
    case 'pat':
      return t('connection.pat', 'Token');
    case 'oauth-password':
      return t('connection.password', 'Password');
  }
}

function basicHint(system: System): string {
  switch (system) {
    case 'jira-cloud':
      return t(
        'connection.method-hint.basic-cloud',
        'The e-mail address of a service account, and a token made under its Atlassian account, Security.'
      );
    case 'jira-dc':
      return t(
        'connection.method-hint.basic-dc',
        'For a Jira without personal access tokens; after some wrong passwords Jira asks for a captcha and refuses.'
      );
    case 'servicenow':
      return t(
        'connection.method-hint.basic-servicenow',
        'A user with web service access only; newer instances also want the role snc_basic_auth_api_access.'
      );
  }
}

/** One sentence on where the credential of a method comes from. */
export function methodHint(system: System, method: Method): string {
  switch (method) {
    case 'basic':
      return basicHint(system);
    case 'scoped-token':
      return t(
        'connection.method-hint.scoped-token',
        'A token with scopes such as read:jira-work; it is used at api.atlassian.com, which the server must reach.'
      );
    case 'client-credentials':
      return system === 'servicenow'
        ? t(
            'connection.method-hint.client-servicenow',
            'An OAuth API endpoint under System OAuth, Application Registry, with its OAuth application user set.'
          )
        : t(
            'connection.method-hint.client-cloud',
            'An OAuth 2.0 credential of a service account, made in the administration of Atlassian.'
          );
    case 'pat':
      return t(
        'connection.method-hint.pat',
        'Made by the service account in Jira under Profile, Personal access tokens; it says by itself who it is.'
      );
    case 'oauth-password':
      return t(
        'connection.method-hint.oauth-password',
        'An OAuth API endpoint under System OAuth, Application Registry, and a user with web service access only.'
      );
  }
}

interface Guide {
  href: string;
  text: string;
}

const ATLASSIAN_TOKENS = 'https://id.atlassian.com/manage-profile/security/api-tokens';
const DATA_CENTER_TOKENS = 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html';

/** The maker's own page on a method, where it has one that stays. */
export function methodGuide(system: System, method: Method): Guide | undefined {
  if (system === 'jira-cloud' && (method === 'basic' || method === 'scoped-token')) {
    return { href: ATLASSIAN_TOKENS, text: t('connection.guide.token', 'Make an API token') };
  }
  return method === 'pat'
    ? { href: DATA_CENTER_TOKENS, text: t('connection.guide.pat', 'How to make a personal access token') }
    : undefined;
}
