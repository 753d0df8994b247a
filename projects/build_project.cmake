# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DPROGRAM=rodedraad-cli -DSOURCE=folder -DTARGET=x.draad -DARGUMENTS="--lang;nl" -DAUTHOR=name -P build_project.cmake
# Makes a project of the readable sources in a folder; the target is replaced only when all went well.
set(made ${TARGET}.new.draad)
file(REMOVE ${made} ${made}-wal ${made}-shm)

function(run)
  execute_process(COMMAND ${PROGRAM} ${ARGV} --author ${AUTHOR} RESULT_VARIABLE status OUTPUT_VARIABLE out
                  ERROR_VARIABLE complaint)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGV0}: ${out}${complaint}")
  endif()
endfunction()

file(GLOB transcripts ${SOURCE}/transcripts/*.txt)
list(SORT transcripts COMPARE NATURAL)
run(new ${made} --codebook ${SOURCE}/codebook.csv ${ARGUMENTS})
run(import ${made} ${transcripts})
run(attributes ${made} --import ${SOURCE}/attributes.csv)
run(cases ${made} --import ${SOURCE}/cases.csv)
run(codings ${made} --import ${SOURCE}/codings.csv)
run(tables ${made} --import ${SOURCE}/tables.json)
if(EXISTS ${SOURCE}/memos.json)
  run(memos ${made} --import ${SOURCE}/memos.json)
  run(memos ${made} --check)
endif()
run(check ${made})
file(REMOVE ${TARGET} ${TARGET}-wal ${TARGET}-shm)
file(RENAME ${made} ${TARGET})
