# Draws true-hessian.svg from true-hessian.csv. To draw it again: gnuplot -d true-hessian.gp
reset
set encoding utf8
set terminal svg enhanced size 900,365 fixed font 'sans-serif,14' background '#ffffff' butt name 'true_hessian'
set output 'true-hessian.svg'
set datafile separator comma
set datafile columnheaders
data = 'true-hessian.csv'
# A series is a range of rows, counted from 0 below the header.
# Places are in pixels from the upper left corner.
px(x) = x / 900.0
py(y) = 1 - y / 365.0
# What a logarithmic axis cannot show ends at its edge.
above(y, low) = y > low ? y : low

set key off
set border 3 lw 0.9 lc rgb '#404040'
set tics nomirror out scale 0.6,0.35
set grid back lt 1 lw 0.6 lc rgb '#e4e4e4'
set multiplot

# (a) Sharpness of larger sets
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(61.2)
set rmargin at screen px(435.2)
set tmargin at screen py(48)
set bmargin at screen py(315)
set grid xtics
set logscale x
set xrange [0.04:200]
set xtics ('' 0.1, '' 1, '' 10, '' 100, '' 0.04 1, '' 0.05 1, '' 0.06 1, '' 0.07 1, '' 0.08 1, '' 0.09 1, '' 0.2 1, '' 0.3 1, '' 0.4 1, '' 0.5 1, '' 0.6 1, '' 0.7 1, '' 0.8 1, '' 0.9 1, '' 2 1, '' 3 1, '' 4 1, '' 5 1, '' 6 1, '' 7 1, '' 8 1, '' 9 1, '' 20 1, '' 30 1, '' 40 1, '' 50 1, '' 60 1, '' 70 1, '' 80 1, '' 90 1, '' 200 1)
set grid ytics
set yrange [0.9:1.3]
set ytics ('' 0.9, '' 1, '' 1.1, '' 1.2, '' 1.3)
set label '10{/*0.76^{{/*1.2 −1}}}{/*0.01   }' at screen px(101.435),py(331) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 0}}}{/*0.01   }' at screen px(202.545),py(331) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 1}}}{/*0.01   }' at screen px(303.654),py(331) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(404.763),py(331) center front font ',12' tc rgb '#404040'
set label '0.9' at screen px(52.2),py(315) right front font ',12' tc rgb '#404040'
set label '1.0' at screen px(52.2),py(248.25) right front font ',12' tc rgb '#404040'
set label '1.1' at screen px(52.2),py(181.5) right front font ',12' tc rgb '#404040'
set label '1.2' at screen px(52.2),py(114.75) right front font ',12' tc rgb '#404040'
set label '1.3' at screen px(52.2),py(48) right front font ',12' tc rgb '#404040'
set label '{/:Bold (a)} Sharpness of larger sets{/*0.01   }' at screen px(61.2),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'images over {/:Italic N}{/*0.01   }' at screen px(248.2),py(352) center front font ',14' tc rgb '#1a1a1a'
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}({/:Italic H}{/*0.76_{{/*1.18 {/:Italic B}}}})/{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(17),py(181.5) center rotate by 90 font ',14'
set object rectangle from screen px(273.2),py(47) to screen px(436.2),py(150) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(277.2),py(67) to screen px(303.2),py(67) nohead front lw 1.7 dt solid lc rgb '#1a1a1a'
set label '1 + {/:Italic B}{/*0.76_{{/*1.18 *}}}/{/:Italic B}{/*0.01   }' at screen px(310.2),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(290.2),py(85) point pt 13 ps 0.72 lc rgb '#808080' front
set label 'control' at screen px(310.2),py(85) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(290.2),py(96) to screen px(290.2),py(110) nohead front lw 1.2 dt solid lc rgb '#0072b2'
set label '' at screen px(290.2),py(103) point pt 7 ps 0.62 lc rgb '#0072b2' front
set label 'fresh' at screen px(310.2),py(103) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(290.2),py(114) to screen px(290.2),py(128) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(290.2),py(121) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label 'training' at screen px(310.2),py(121) left front font ',12.5' tc rgb '#1a1a1a'
set label '' at screen px(290.2),py(139) point pt 11 ps 0.68 lc rgb '#1a1a1a' front
set label 'paper, augmented' at screen px(310.2),py(139) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::0::100 using 3:4 with lines lw 1.7 dt solid lc rgb '#1a1a1a', \
  data every ::101::103 using 3:4 with points pt 13 ps 0.94 lc rgb 'white', \
  data every ::101::103 using 3:4 with points pt 13 ps 0.72 lc rgb '#808080', \
  data every ::104::108 using 3:4 with points pt 7 ps 0.84 lc rgb 'white', \
  data every ::104::108 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#0072b2', \
  data every ::104::108 using 3:4 with points pt 7 ps 0.62 lc rgb '#0072b2', \
  data every ::109::109 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::109::109 using ($3):($4-2*$5):(0):(($4+2*$5)-($4-2*$5)) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::109::109 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00', \
  data every ::110::111 using 3:4 with points pt 11 ps 0.9 lc rgb 'white', \
  data every ::110::111 using 3:4 with points pt 11 ps 0.68 lc rgb '#1a1a1a'

# (b) Fresh over training images
unset label
unset arrow
unset object
unset logscale
set lmargin at screen px(510.4)
set rmargin at screen px(884.4)
set tmargin at screen py(48)
set bmargin at screen py(315)
set grid xtics
set logscale x
set xrange [87.0550563:3675.83474]
set xtics ('' 100, '' 1000, '' 90 1, '' 200 1, '' 300 1, '' 400 1, '' 500 1, '' 600 1, '' 700 1, '' 800 1, '' 900 1, '' 2000 1, '' 3000 1)
set grid ytics
set logscale y
set yrange [0.939491364:5.06742582]
set ytics ('' 1, '' 1.5, '' 2, '' 3, '' 4)
set label '10{/*0.76^{{/*1.2 2}}}{/*0.01   }' at screen px(524.252),py(331) center front font ',12' tc rgb '#404040'
set label '10{/*0.76^{{/*1.2 3}}}{/*0.01   }' at screen px(754.326),py(331) center front font ',12' tc rgb '#404040'
set label '1' at screen px(501.4),py(305.111) right front font ',12' tc rgb '#404040'
set label '1.5' at screen px(501.4),py(240.872) right front font ',12' tc rgb '#404040'
set label '2' at screen px(501.4),py(195.293) right front font ',12' tc rgb '#404040'
set label '3' at screen px(501.4),py(131.054) right front font ',12' tc rgb '#404040'
set label '4' at screen px(501.4),py(85.4756) right front font ',12' tc rgb '#404040'
set label '{/:Bold (b)} Fresh over training images{/*0.01   }' at screen px(510.4),py(14) left front font ',14' tc rgb '#1a1a1a'
set label 'updates' at screen px(697.4),py(352) center front font ',14' tc rgb '#1a1a1a'
set label 'fresh over training images' at screen px(466.2),py(181.5) center rotate by 90 font ',14'
set label '{/:Italic T}' at screen px(662.77),py(39) center front font ',12.5' tc rgb '#606060'
set object rectangle from screen px(511.4),py(47) to screen px(584.775),py(96) front fc rgb 'white' fs solid 1 noborder
set arrow from screen px(522.4),py(67) to screen px(548.4),py(67) nohead front lw 1.1 dt (8,4) lc rgb '#009e73'
set arrow from screen px(535.4),py(60) to screen px(535.4),py(74) nohead front lw 1.2 dt solid lc rgb '#009e73'
set label '' at screen px(535.4),py(67) point pt 9 ps 0.68 lc rgb '#009e73' front
set label 'loss' at screen px(555.4),py(67) left front font ',12.5' tc rgb '#1a1a1a'
set arrow from screen px(522.4),py(85) to screen px(548.4),py(85) nohead front lw 1.11 dt solid lc rgb '#d55e00'
set arrow from screen px(535.4),py(78) to screen px(535.4),py(92) nohead front lw 1.2 dt solid lc rgb '#d55e00'
set label '' at screen px(535.4),py(85) point pt 5 ps 0.54 lc rgb '#d55e00' front
set label '{/:Italic λ}{/*0.76_{{/*1.18 1}}}{/*0.01   }' at screen px(555.4),py(85) left front font ',12.5' tc rgb '#1a1a1a'
plot \
  data every ::120::120 using (87.0550563):4:(3675.83474-87.0550563):(0) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::121::121 using 3:(0.939491364):(0):(5.06742582-0.939491364) with vectors nohead lw 1.1 dt (8,4) lc rgb '#808080', \
  data every ::112::115 using 3:4 with points pt 9 ps 0.9 lc rgb 'white', \
  data every ::112::115 using 3:4 with lines lw 1.1 dt (8,4) lc rgb '#009e73', \
  data every ::112::115 using ($3):(above($4-2*$5,0.939491364)):(0):((above($4+2*$5,0.939491364))-(above($4-2*$5,0.939491364))) with vectors nohead lw 1.2 dt solid lc rgb '#009e73', \
  data every ::112::115 using 3:4 with points pt 9 ps 0.68 lc rgb '#009e73', \
  data every ::116::119 using 3:4 with points pt 5 ps 0.76 lc rgb 'white', \
  data every ::116::119 using 3:4 with lines lw 1.1 dt solid lc rgb '#d55e00', \
  data every ::116::119 using ($3):(above($4-2*$5,0.939491364)):(0):((above($4+2*$5,0.939491364))-(above($4-2*$5,0.939491364))) with vectors nohead lw 1.2 dt solid lc rgb '#d55e00', \
  data every ::116::119 using 3:4 with points pt 5 ps 0.54 lc rgb '#d55e00'
unset multiplot
set output
