package sources

import (
	"strings"
	"unicode"

	"github.com/quantyca/rounds/pkg/setup"
)

// SecretPrefix begins the names of secrets in secureJsonData.
const SecretPrefix = "secret."

// Secrets are the credentials of one connection.
type Secrets struct {
	// Secret is the token, the password, or the OAuth client's own secret.
	Secret string
	// ClientSecret is the OAuth client's secret beside a user's password.
	ClientSecret string
}

// ReadSecrets finds the credentials that a connection names. Where one of them
// cannot be used it answers why, and the key of the set-up that names it.
func ReadSecrets(connection setup.Connection, secure map[string]string) (secrets Secrets, key, reason string) {
	key = "auth.secret"
	secrets.Secret = secure[SecretPrefix+connection.SecretID()]
	if reason = checkSecret(secrets.Secret); reason != "" {
		return Secrets{}, key, reason
	}
	if connection.Auth.Method != setup.OAuthPassword {
		return secrets, key, ""
	}
	secrets.ClientSecret = secure[SecretPrefix+connection.Auth.ClientSecret]
	if reason = checkSecret(secrets.ClientSecret); reason != "" {
		return Secrets{}, "auth.clientSecret", reason
	}
	return secrets, key, ""
}

// checkSecret refuses what would break out of a header.
func checkSecret(secret string) string {
	if secret == "" {
		return "no secret is stored for this connection"
	}
	if strings.ContainsFunc(secret, unicode.IsControl) {
		return "the stored secret holds a line break or a control character; enter it again"
	}
	return ""
}
