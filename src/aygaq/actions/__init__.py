"""What people can do to the record, one file each.

    create_workspace   add_source      extract_again   read_source (keep_reading)
    judge_claim        judge_identity  known_actor     make_checkpoint
    change_passphrase  add_recovery_key                verify_workspace

One fact is always true: an action checks, makes its change and appends one entry in one
transaction, or raises and has done nothing. `by` has no default anywhere. Import from the
modules; each loads the store, which starts Django.
"""
