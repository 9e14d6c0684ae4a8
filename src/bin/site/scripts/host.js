/* placeholder, written with the embed tests */
