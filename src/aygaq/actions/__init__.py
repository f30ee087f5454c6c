"""What people can do to the record, one file each.

    create_workspace   add_source      extract_again   read_source (keep_reading)
    judge_claim        judge_identity  confirm_claim   add_claim
    known_actor        change_roles    change_setting  assign_work
    note_case          group_cases     save_search     make_checkpoint
    change_passphrase  add_recovery_key                verify_workspace
    roles              who may do what; what all of them write through
    restricted         what groups of cases keep from whom

One fact is always true: an action checks, makes its change and appends one entry in one
transaction, or raises and has done nothing. `by` has no default anywhere. Import from the
modules; each loads the store, which starts Django.
"""
