package plugin

import (
	"encoding/json"
	"net/url"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestHostileInputsInQueries puts the shared list of hostile inputs where a
// person can write: as text to find, as a customer, as a column, as a name.
func TestHostileInputsInQueries(t *testing.T) {
	raw, err := os.ReadFile("../../../shared/hostile.json")
	if err != nil {
		t.Skip("the list of hostile inputs is not here")
	}
	var inputs []struct{ ID, Input string }
	require.NoError(t, json.Unmarshal(raw, &inputs))
	require.NotEmpty(t, inputs)
	k := newKit(t)
	for _, input := range inputs {
		t.Run(input.ID, func(t *testing.T) {
			word, err := json.Marshal(input.Input)
			require.NoError(t, err)
			for _, field := range []string{`"customers":[X]`, `"columns":[X]`, `"timeField":X`, `"filters":{"states":[X]}`, `"sort":{"by":X}`} {
				response := k.query(t, asOther, "tickets", `{"query":{`+strings.Replace(field, "X", string(word), 1)+`}}`)
				require.Error(t, response.Error, field)
				assert.False(t, strings.ContainsFunc(response.Error.Error(), unicode.IsControl), field)
			}
			response := k.query(t, asOther, "tickets", `{"query":{"filters":{"text":`+string(word)+`}}}`)
			if response.Error == nil {
				assert.Subset(t, shared, customersIn(t, response))
			}
			assert.Error(t, k.query(t, asOther, input.Input, "{}").Error)
			assert.NotEqual(t, 200, k.call(t, asOther, "GET", "values?field=state&customers="+url.QueryEscape(input.Input), "").status)
		})
	}
	for _, search := range k.source.asked() {
		assert.False(t, strings.ContainsFunc(search.Filters.Text, unicode.IsControl))
		assert.True(t, search.Scopes[0].Customer == "globex" && len(search.Scopes) == 1)
	}
}
