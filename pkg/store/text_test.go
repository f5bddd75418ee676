package store_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/store"
)

// fields are all texts that a caller can give, with their limits.
var fields = []struct {
	what  string
	limit int
	put   func(grant *store.NewGrant, by *store.Actor, text string)
	got   func(grant store.Grant) string
}{
	{"The customer", 63, func(g *store.NewGrant, _ *store.Actor, text string) { g.Customer = text },
		func(g store.Grant) string { return g.Customer }},
	{"A query type", 63, func(g *store.NewGrant, _ *store.Actor, text string) { g.QueryTypes = []string{text} },
		func(g store.Grant) string { return g.QueryTypes[0] }},
	{"The note", 500, func(g *store.NewGrant, _ *store.Actor, text string) { g.Note = text },
		func(g store.Grant) string { return g.Note }},
	{"The user's id", 200, func(_ *store.NewGrant, a *store.Actor, text string) { a.UID = text },
		func(g store.Grant) string { return g.CreatedBy.UID }},
	{"The user's name", 200, func(_ *store.NewGrant, a *store.Actor, text string) { a.Name = text },
		func(g store.Grant) string { return g.CreatedBy.Name }},
}

func TestHostileTextComesBackAsItWas(t *testing.T) {
	hostile := []string{
		`'; DROP TABLE grants; --`, `"quoted"`, "`back` \\ $1 ?1 :a @b %s %n ${x}", "line\nbreak\r\ttab", "\u202ertl \u2028 \u200b",
		"e\u0301 is not é", "👩‍👩‍👧‍👦 𝒳 漢字", "</script><b>", `{"json":[1]} \u0000`, "\x01\x1f\x7f", "NULL", "\ufeffbom", " blanks ", "\ufffd",
	}
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, `org:'"\`)
		for _, field := range fields {
			for _, text := range append(hostile, strings.Repeat("é", field.limit), strings.Repeat("𝒳", field.limit)) {
				grant, by := lobby(), anna
				field.put(&grant, &by, text)
				made, err := kept.MakeGrant(t.Context(), org, by, grant)
				require.NoError(t, err, "%s: %q", field.what, text)
				found, err := kept.FindGrant(t.Context(), org, made.ID)
				require.NoError(t, err)
				require.Equal(t, made, found)
				require.Equal(t, text, field.got(found))
				last, err := kept.ReadAudit(t.Context(), org, store.AuditPage{Limit: 1})
				require.NoError(t, err)
				require.Equal(t, by, last[0].Actor)
				require.Equal(t, grant.Customer, last[0].Customer)
			}
		}
	})
}

func TestTextThatCannotBeKeptIsRefusedWithASentence(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		for _, field := range fields {
			for text, sentence := range map[string]string{
				"a\x00b":                             field.what + " holds a NUL character, which cannot be stored.",
				"\xc3\x28":                           field.what + " is not valid text (UTF-8).",
				strings.Repeat("é", field.limit+1):   fmt.Sprintf("%s is longer than %d characters.", field.what, field.limit),
				strings.Repeat("x", 4<<20) + "<end>": fmt.Sprintf("%s is longer than %d characters.", field.what, field.limit),
			} {
				grant, by := lobby(), anna
				field.put(&grant, &by, text)
				_, err := kept.MakeGrant(t.Context(), org, by, grant)
				require.ErrorIs(t, err, store.ErrInput)
				require.EqualError(t, err, sentence)
			}
		}
		require.Empty(t, kinds(t, kept, org))
	})
}

func TestIncompleteGrantIsRefusedWithASentence(t *testing.T) {
	onBoth(t, func(t *testing.T, g ground) {
		kept, org := g.open(t), workspace(t, "org:1")
		for sentence, grant := range map[string]store.NewGrant{
			"The customer is missing.":                                   {QueryTypes: []string{"tickets"}},
			"The grant publishes nothing: name at least one query type.": {Customer: "acme"},
			"A query type is missing.":                                   {Customer: "acme", QueryTypes: []string{"tickets", ""}},
			"The grant names more than 20 query types.":                  {Customer: "acme", QueryTypes: strings.Split(strings.Repeat("a ", 21), " ")},
		} {
			_, err := kept.MakeGrant(t.Context(), org, anna, grant)
			require.ErrorIs(t, err, store.ErrInput)
			require.EqualError(t, err, sentence)
		}
		_, err := kept.MakeGrant(t.Context(), org, store.Actor{}, lobby())
		require.EqualError(t, err, "It is not known who is doing this.")
	})
}
