package people

// AddMember makes a user a member of an organisation.
func (r *Register) AddMember(orgID, userID int64, role string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	members, ok := r.roles[orgID]
	if !ok {
		return ErrNoOrg
	}
	user, ok := r.users[userID]
	if !ok {
		return ErrNotFound
	}
	if _, member := members[userID]; member {
		return ErrMember
	}
	members[userID] = role
	if user.OrgID == 0 {
		user.OrgID = orgID
	}
	return nil
}

// RemoveMember ends a membership; the last administrator stays. Whoever worked there works in another organisation
// of his from then on, or in none.
func (r *Register) RemoveMember(orgID, userID int64) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	members := r.roles[orgID]
	role, ok := members[userID]
	if !ok {
		return ErrNotFound
	}
	if role == RoleAdmin && countAdmins(members) == 1 {
		return ErrLastAdmin
	}
	delete(members, userID)
	user := r.users[userID]
	if user.OrgID != orgID {
		return nil
	}
	user.OrgID = 0
	for id := MainOrg; id <= r.lastOrg; id++ {
		if _, member := r.roles[id][userID]; member {
			user.OrgID = id
			break
		}
	}
	return nil
}
