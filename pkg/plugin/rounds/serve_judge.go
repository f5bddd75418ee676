package rounds

import (
	"net/http"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/wire"
)

// ServeChecklistCheck says what would be wrong with a document and when its rounds
// would be due. It saves nothing.
func ServeChecklistCheck(in *Rounds, caller access.Caller, w http.ResponseWriter, r *http.Request) error {
	if err := in.Ready(caller); err != nil {
		return err
	}
	var wanted struct {
		Document check.Document `yaml:"document"`
	}
	if err := readStrictly(r, &wanted); err != nil {
		return err
	}
	library, err := in.Library(r.Context())
	if err != nil {
		return readFault(err, caller)
	}
	wire.Write(w, http.StatusOK, in.judge(caller, wanted.Document, library))
	return nil
}
