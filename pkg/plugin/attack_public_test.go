package plugin

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/identity"
)

// A visitor of a public dashboard is refused with one sentence and without a
// request to a ticket system, whatever he tries and whatever is the matter.
func TestAPublicDashboardIsRefusedInOneWay(t *testing.T) {
	k := newKit(t)
	stranger := newKit(t, in(2), keeping(k.keeper))
	acme, globex, revoked := k.grant(t, "acme"), k.grant(t, "globex"), k.grant(t, "acme")
	k.revoke(t, revoked)
	query := func(fields string) string { return `{"schema":1,"query":{` + fields + `}}` }
	for name, attempt := range map[string]struct{ kind, body string }{
		"without a grant":                           {"tickets", query(`"customers":["acme"]`)},
		"with an empty grant":                       {"tickets", query(`"grant":""`)},
		"with a grant that nobody made":             {"tickets", query(`"grant":"AAAAAAAAAAAAAAAAAAAAAAAAAA"`)},
		"with a grant that is no text":              {"tickets", query(`"grant":{"$ne":null}`)},
		"with a revoked grant":                      {"tickets", query(fmt.Sprintf(`"grant":%q`, revoked))},
		"with the grant of another workspace":       {"tickets", query(fmt.Sprintf(`"grant":%q`, stranger.grant(t, "acme")))},
		"with another's grant and his own customer": {"tickets", query(fmt.Sprintf(`"grant":%q,"customers":["acme"]`, globex))},
		"with more customers than the grant has":    {"tickets", query(fmt.Sprintf(`"grant":%q,"customers":["acme","globex"]`, acme))},
		"for a query type that is not granted":      {"nosuch", query(fmt.Sprintf(`"grant":%q`, acme))},
		"with a grant for other query types":        {"tickets", query(fmt.Sprintf(`"grant":%q`, k.grant(t, "acme", "nosuch")))},
		"with a query that cannot be read":          {"tickets", `{"schema":1,"query":[]}`},
	} {
		t.Run(name, func(t *testing.T) {
			response := k.query(t, asPublic, attempt.kind, attempt.body)
			require.EqualError(t, response.Error, identity.ReasonPublic)
			assert.Empty(t, response.Frames)
		})
	}
	assert.Empty(t, k.source.asked(), "a refusal costs no request, so it tells nothing by its time either")
}

func TestAPublicDashboardSeesTheProjectionOfItsCustomer(t *testing.T) {
	k := newKit(t)
	response := k.publicly(t, k.grant(t, "acme"), `,"columns":["excerpt","labels","reporter","connection"]`)
	require.NoError(t, response.Error)
	require.Len(t, response.Frames, 1)
	frame := response.Frames[0]
	customers := textsIn(t, response, "customer")
	require.NotEmpty(t, customers)
	for _, customer := range customers {
		assert.Equal(t, "ACME", customer)
	}
	for _, hidden := range []string{"assignee", "reporter", "excerpt", "labels", "connection"} {
		field, _ := frame.FieldByName(hidden)
		assert.Nil(t, field, hidden)
	}
	assert.Empty(t, frame.Meta.ExecutedQueryString)
	for _, search := range k.source.asked() {
		assert.True(t, search.TitleOnly, "the text of internal notes is not searched")
	}
}

func TestAGrantInTheQueryOfASignedInCallerWidensNothing(t *testing.T) {
	k := newKit(t)
	body := fmt.Sprintf(`{"schema":1,"query":{"grant":%q,"filters":{"states":["all"]}}}`, k.grant(t, "hidden"))
	response := k.query(t, asAcme, "tickets", body)
	require.NoError(t, response.Error)
	assert.NotContains(t, textsIn(t, response, "customer"), "Hidden Ltd")
	named := fmt.Sprintf(`{"schema":1,"query":{"grant":%q,"customers":["hidden"]}}`, k.grant(t, "hidden"))
	require.Error(t, k.query(t, asAcme, "tickets", named).Error)
}

// What a source keeps is shared by all who ask the same; what is shown is not.
func TestACustomerNeverGetsWhatAnOperatorWasShown(t *testing.T) {
	k := newKit(t)
	body := `{"schema":1,"query":{"customers":["acme"],"filters":{"states":["all"]},"columns":["excerpt"]}}`
	operator := k.query(t, asEditor, "tickets", body)
	require.NoError(t, operator.Error)
	customer := k.query(t, asAcme, "tickets", body)
	require.NoError(t, customer.Error)
	again := k.query(t, asEditor, "tickets", body)
	for _, name := range []string{"assignee", "excerpt"} {
		_, at := operator.Frames[0].FieldByName(name)
		assert.NotEqual(t, -1, at, name)
		_, at = customer.Frames[0].FieldByName(name)
		assert.Equal(t, -1, at, name)
	}
	assert.Equal(t, textsIn(t, operator, "assignee"), textsIn(t, again, "assignee"), "and nothing was taken from the operator")
	asked := k.source.asked()
	require.GreaterOrEqual(t, len(asked), 2)
	assert.False(t, asked[0].TitleOnly)
	assert.True(t, asked[1].TitleOnly)
}
