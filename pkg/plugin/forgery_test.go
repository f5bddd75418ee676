package plugin

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"strings"

	"github.com/go-jose/go-jose/v4"
	"github.com/grafana/grafana-plugin-sdk-go/backend"
)

// forgery makes the token that the test sends instead of Grafana's.
type forgery func(k *kit, c claims) string

func signedWith(forge forgery) person {
	return func(k *kit) (*backend.User, map[string][]string) {
		c := userClaims(k.now, "u-admin", "admin", "Admin")
		return signedIn("u-admin", "admin", "Admin", sent("X-Grafana-Id", forge(k, c)))(k)
	}
}

func otherKey(k *kit, c claims) string {
	key, _ := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	return k.signer.sign(jose.ES256, key, c)
}

func unknownKey(k *kit, c claims) string {
	return signer{id: "id-2026-12-es256", key: k.signer.key}.sign(jose.ES256, k.signer.key, c)
}

func rsaKey(k *kit, c claims) string {
	key, _ := rsa.GenerateKey(rand.Reader, 2048)
	return k.signer.sign(jose.RS256, key, c)
}

func hmacOfPublicKey(k *kit, c claims) string {
	raw, _ := json.Marshal(k.signer.published().Keys[0])
	return k.signer.sign(jose.HS256, raw, c)
}

func algNone(k *kit, c claims) string {
	_, payload, _ := strings.Cut(k.signer.sign(jose.ES256, k.signer.key, c), ".")
	payload, _, _ = strings.Cut(payload, ".")
	header := base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none","typ":"jwt","kid":"` + k.signer.id + `"}`))
	return header + "." + payload + "."
}

func changedPayload(k *kit, c claims) string {
	genuine := strings.Split(k.signer.sign(jose.ES256, k.signer.key, userClaims(k.now, "u-other", "other", "Viewer")), ".")
	wanted := strings.Split(k.signer.sign(jose.ES256, k.signer.key, c), ".")
	return genuine[0] + "." + wanted[1] + "." + genuine[2]
}

func twoTokens(k *kit) (*backend.User, map[string][]string) {
	user, header := asAdmin(k)
	header["x-grafana-id"] = []string{"abc"}
	return user, header
}
